package dev.tidings.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.command.CommandSideTest;
import dev.tidings.command.rights.Administrators;
import dev.tidings.command.user.UserCommand.GrantRole;
import dev.tidings.events.Role;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AdministrationEndpointsTest extends CommandSideTest {

    @Autowired
    private Administrators administrators;

    @Test
    void thereIsAnAdministratorFromTheFirstStart() {
        assertThat(eventsOf(administrator().id())).startsWith("user.registered", "user.role-granted", "user.verified");
    }

    @Test
    void anAdministratorVerifiesAUserOnce() {
        Account ann = somebody();
        Account admin = administrator();

        Response first = admin.api().put(verification(ann));
        assertThat(first.status()).isEqualTo(200);
        assertChanged(first, "updated", ann.id(), 1);
        assertChanged(admin.api().put(verification(ann)), "unchanged", ann.id(), 1);
        assertChanged(admin.api().delete(verification(ann)), "updated", ann.id(), 2);
        assertChanged(admin.api().delete(verification(ann)), "unchanged", ann.id(), 2);
    }

    @Test
    void nobodyElseVerifiesAnybody() {
        Account ann = somebody();

        assertThat(ann.api().put(verification(ann)).status()).isEqualTo(403);
        assertThat(ann.api().delete(verification(ann)).status()).isEqualTo(403);
        assertThat(anonymous().put(verification(ann)).status()).isEqualTo(401);
    }

    @Test
    void whoDoesNotExistCannotBeVerified() {
        Account admin = administrator();

        assertThat(admin.api()
                        .put("/api/users/" + UUID.randomUUID() + "/verification")
                        .status())
                .isEqualTo(404);
        assertThat(admin.api()
                        .put("/api/users/" + draftOf(admin) + "/verification")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aGrantedRoleCountsFromTheNextRequestOn() {
        Account ann = somebody();
        Account admin = administrator();

        assertChanged(admin.api().put(role(ann, "ADMIN")), "updated", ann.id(), 1);
        assertChanged(admin.api().put(role(ann, "ADMIN")), "unchanged", ann.id(), 1);

        assertThat(ann.api().put(verification(ann)).status()).isEqualTo(200);
    }

    @Test
    void whoeverWasDemotedDoesNothingMoreWithAnOldToken() {
        Account ann = somebody();
        Account admin = administrator();
        admin.api().put(role(ann, "ADMIN"));
        Account annAsAdmin = logIn(ann.username(), PASSWORD);
        assertThat(annAsAdmin.api().put(verification(ann)).status()).isEqualTo(200);

        admin.api().delete(role(ann, "ADMIN"));

        for (Response response : List.of(
                annAsAdmin.api().put(role(ann, "ADMIN")),
                annAsAdmin.api().delete(verification(ann)),
                annAsAdmin.api().delete("/api/users/" + somebody().id()),
                annAsAdmin.api().post("/api/signing-keys"),
                annAsAdmin.api().delete("/api/posts/" + draftOf(admin)))) {
            assertThat(response.status()).as(response.toString()).isIn(403, 404);
        }
        assertThat(eventsOf(ann.id()))
                .containsExactly("user.registered", "user.role-granted", "user.verified", "user.role-revoked");
    }

    @Test
    void whoeverIsDemotedWhileItsRequestIsUnderWayIsRefusedToo() {
        Account ann = somebody();
        Account bob = somebody();
        Account admin = administrator();
        admin.api().put(role(ann, "ADMIN"));
        Caller asItBegan = new Caller(ann.id(), Set.of(Role.ADMIN), UUID.randomUUID());
        admin.api().delete(role(ann, "ADMIN"));

        assertThatThrownBy(() -> administrators.carryOut(asItBegan, new GrantRole(bob.id(), Role.ADMIN), IfMatch.ANY))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.FORBIDDEN));
        assertThat(eventsOf(bob.id())).containsExactly("user.registered");
    }

    @Test
    void ofTwoWhoTakeEachOthersRoleOneGoesFirstAndTheOtherIsRefused() {
        Account ann = somebody();
        Account bob = somebody();
        Account admin = administrator();
        admin.api().put(role(ann, "ADMIN"));
        admin.api().put(role(bob, "ADMIN"));
        AtomicInteger turn = new AtomicInteger();

        List<Response> responses = atOnce(
                2,
                () -> turn.getAndIncrement() == 0
                        ? ann.api().delete(role(bob, "ADMIN"))
                        : bob.api().delete(role(ann, "ADMIN")));

        assertThat(count(responses, 200)).isEqualTo(1);
        assertThat(count(responses, 403)).isEqualTo(1);
    }

    @Test
    void noAdministratorRevokesItsOwnRole() {
        Account admin = administrator();

        Response response = admin.api().delete(role(admin, "ADMIN"));

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.problemType()).isEqualTo("own-admin-role");
    }

    @Test
    void anUnknownRoleIsNotFound() {
        Account ann = somebody();

        assertThat(administrator().api().put(role(ann, "EMPEROR")).status()).isEqualTo(404);
        assertThat(administrator().api().put(role(ann, "admin")).status()).isEqualTo(404);
    }

    @Test
    void nobodyElseGrantsRoles() {
        Account ann = somebody();

        assertThat(ann.api().put(role(ann, "ADMIN")).status()).isEqualTo(403);
        assertThat(anonymous().delete(role(ann, "ADMIN")).status()).isEqualTo(401);
    }

    @Test
    void aChangeThatRestsOnAnOldVersionIsRefused() {
        Account ann = somebody();
        Account admin = administrator();
        admin.api().put(verification(ann));

        assertThat(admin.api()
                        .put(role(ann, "OPERATOR"), null, "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        assertThat(admin.api()
                        .put(role(ann, "OPERATOR"), null, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theLogKnowsWhoDidItAndInWhichRequest() {
        Account ann = somebody();
        Account admin = administrator();

        Response response = admin.api().put(verification(ann));

        assertThat(database()
                        .sql("select (metadata - 'eventId')::text from event_store.event_json"
                                + " where stream_id = ? and version = 1")
                        .param(ann.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("{\"userId\": \"%s\", \"traceId\": \"%s\"}", admin.id(), response.header("X-Request-Id"));
    }

    private static String verification(Account account) {
        return "/api/users/" + account.id() + "/verification";
    }

    private static String role(Account account, String role) {
        return "/api/users/" + account.id() + "/roles/" + role;
    }
}
