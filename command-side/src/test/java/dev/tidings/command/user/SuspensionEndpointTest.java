package dev.tidings.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuspensionEndpointTest extends CommandSideTest {

    @Test
    void anAdministratorSuspendsAUserAndRestoresIt() {
        Account ann = somebody();
        Account admin = administrator();

        assertChanged(admin.api().put(suspension(ann)), "updated", ann.id(), 1);
        assertChanged(admin.api().put(suspension(ann)), "unchanged", ann.id(), 1);
        assertChanged(admin.api().delete(suspension(ann)), "updated", ann.id(), 2);
        assertChanged(admin.api().delete(suspension(ann)), "unchanged", ann.id(), 2);

        assertThat(eventsOf(ann.id())).containsExactly("user.registered", "user.suspended", "user.restored");
    }

    @Test
    void nobodyElseSuspendsAnybodyAndNobodyItself() {
        Account ann = somebody();
        Account bob = somebody();
        Account admin = administrator();

        assertThat(bob.api().put(suspension(ann)).status()).isEqualTo(403);
        assertThat(bob.api().delete(suspension(ann)).status()).isEqualTo(403);
        assertThat(anonymous().put(suspension(ann)).status()).isEqualTo(401);
        assertThat(admin.api().put(suspension(admin)).problemType()).isEqualTo("own-suspension");
        assertThat(admin.api()
                        .put("/api/users/" + UUID.randomUUID() + "/suspension")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsSuspendedIsOutAtTheNextRequestAndCannotComeBack() {
        Account ann = somebody();
        Account admin = administrator();
        String post = publishedPostOf(admin);

        admin.api().put(suspension(ann));

        for (Response response : List.of(
                ann.api().post("/api/posts", Map.of("title", "Hello", "content", "World")),
                ann.api().put("/api/posts/" + post + "/favourite"),
                anonymous().post("/api/sessions/refresh", Map.of("refreshToken", ann.refreshToken())))) {
            assertThat(response.status()).as(response.toString()).isEqualTo(401);
        }
        Response refused = logInAs(ann, PASSWORD);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problemType()).isEqualTo("account-suspended");
        assertThat(logInAs(ann, "not the password").problemType()).isEqualTo("invalid-credentials");

        admin.api().delete(suspension(ann));

        assertThat(ann.api()
                        .post("/api/posts", Map.of("title", "Hello", "content", "World"))
                        .status())
                .isEqualTo(401);
        assertThat(logInAs(ann, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void loginsAndASuspensionAtOnceLeaveNoSession() {
        for (int round = 0; round < 5; round++) {
            Account ann = somebody();
            Account admin = administrator();

            atOnce(
                    8,
                    () -> Math.floorMod(Thread.currentThread().threadId(), 4) == 0
                            ? admin.api().put(suspension(ann))
                            : logInAs(ann, PASSWORD));
            admin.api().put(suspension(ann));

            assertThat(sessionsOf(ann)).isZero();
        }
    }

    @Test
    void whatASuspendedAuthorWroteIsNotThereForReaders() {
        Account ann = somebody();
        Account bob = somebody();
        Account admin = administrator();
        String post = publishedPostOf(ann);

        admin.api().put(suspension(ann));

        assertThat(bob.api()
                        .post("/api/posts/" + post + "/comments", Map.of("body", "Hi"))
                        .status())
                .isEqualTo(404);
        assertThat(bob.api().put("/api/posts/" + post + "/favourite").status()).isEqualTo(404);
        assertThat(bob.api().put("/api/users/" + ann.id() + "/follow").status()).isEqualTo(404);

        admin.api().delete(suspension(ann));

        assertThat(bob.api().put("/api/posts/" + post + "/favourite").status()).isEqualTo(200);
        assertThat(bob.api().put("/api/users/" + ann.id() + "/follow").status()).isEqualTo(200);
    }

    @Test
    void aSuspendedAdministratorIsNoneUntilItIsRestored() {
        Account ann = somebody();
        Account admin = administrator();
        admin.api().put("/api/users/" + ann.id() + "/roles/ADMIN");

        admin.api().put(suspension(ann));
        assertThat(isAdministrator(ann)).isFalse();
        assertThat(admin.api().put("/api/users/" + ann.id() + "/roles/ADMIN").status())
                .isEqualTo(200);
        assertThat(isAdministrator(ann)).isFalse();

        admin.api().delete(suspension(ann));
        assertThat(isAdministrator(ann)).isTrue();
        admin.api().delete("/api/users/" + ann.id() + "/roles/ADMIN");
        assertThat(isAdministrator(ann)).isFalse();
    }

    @Test
    void whoGetsTheRoleWhileSuspendedIsAnAdministratorOnceItIsRestored() {
        Account ann = somebody();
        Account admin = administrator();
        admin.api().put(suspension(ann));

        admin.api().put("/api/users/" + ann.id() + "/roles/ADMIN");
        assertThat(isAdministrator(ann)).isFalse();
        admin.api().delete(suspension(ann));
        assertThat(isAdministrator(ann)).isTrue();
        admin.api().delete("/api/users/" + ann.id() + "/roles/ADMIN");
    }

    private Response logInAs(Account account, String password) {
        return anonymous().post("/api/sessions", Map.of("username", account.username(), "password", password));
    }

    private static String suspension(Account account) {
        return "/api/users/" + account.id() + "/suspension";
    }

    private static long sessionsOf(Account account) {
        return database()
                .sql("select count(*) from event_store.session where user_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
    }

    private static boolean isAdministrator(Account account) {
        return database()
                .sql("select exists (select from event_store.administrator where user_id = ?)")
                .param(account.id())
                .query(Boolean.class)
                .single();
    }
}
