package dev.tidings.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureEndpointTest extends CommandSideTest {

    @Test
    void aUserErasesItself() {
        Account ann = somebody();

        Response response = erase(ann);

        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        assertChanged(response, "deleted", ann.id(), 1);
        assertThat(eventsOf(ann.id())).containsExactly("user.registered", "user.erased");
    }

    @Test
    void whoHasATokenAloneErasesNobody() {
        Account ann = somebody();

        Response without = ann.api().delete(path(ann));
        Response wrong = ann.api().send("DELETE", path(ann), Map.of("currentPassword", "wrong password"));

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.problemFields()).containsExactly("currentPassword");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.problemType()).isEqualTo("wrong-password");
        assertThat(eventsOf(ann.id())).containsExactly("user.registered");
        assertThat(logIn(ann.username(), PASSWORD).id()).isEqualTo(ann.id());
    }

    @Test
    void anAdministratorErasesAUser() {
        Account ann = somebody();

        assertChanged(administrator().api().delete(path(ann)), "deleted", ann.id(), 1);
    }

    @Test
    void nobodyElseErasesAnybody() {
        Account ann = somebody();

        assertThat(somebody().api().delete(path(ann)).status()).isEqualTo(403);
        assertThat(anonymous().delete(path(ann)).status()).isEqualTo(401);
        assertThat(eventsOf(ann.id())).containsExactly("user.registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity_claim", "credential", "refresh_token", "session", "personal_data_key"})
    void nothingIsKeptOfAnErasedUserBesideTheLog(String table) {
        Account ann = somebody();

        erase(ann);

        assertThat(database()
                        .sql("select count(*) from event_store." + table + " where user_id = ?")
                        .param(ann.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void itsNameAndAddressAreFreeForOthers() {
        Account ann = somebody();
        erase(ann);

        Response response = anonymous()
                .post(
                        "/api/users",
                        Map.of(
                                "username",
                                ann.username(),
                                "email",
                                ann.username() + "@example.org",
                                "password",
                                PASSWORD));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.json().path("id").asString()).isNotEqualTo(ann.id().toString());
    }

    @Test
    void allItsSessionsEnd() {
        Account ann = somebody();
        erase(ann);

        assertThat(anonymous()
                        .post("/api/sessions", Map.of("username", ann.username(), "password", PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(anonymous()
                        .post("/api/sessions/refresh", Map.of("refreshToken", ann.refreshToken()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void itsAccessTokenChangesNothingAnyMore() {
        Account ann = somebody();
        String post = draftOf(ann);
        erase(ann);

        for (Response response : List.of(
                ann.api().post("/api/posts", Map.of("title", "Hello", "content", "World")),
                ann.api().put("/api/posts/" + post + "/publication"),
                ann.api().put(path(ann) + "/username", Map.of("username", newName())),
                erase(ann))) {
            assertThat(response.status()).as(response.toString()).isEqualTo(401);
            assertThat(response.problemType()).isEqualTo("authentication-required");
        }
    }

    @Test
    void nothingCanBeAskedOfAnErasedUser() {
        Account ann = somebody();
        Account admin = administrator();
        erase(ann);

        for (Response response : List.of(
                admin.api().put(path(ann) + "/verification"),
                admin.api().put(path(ann) + "/roles/ADMIN"),
                admin.api().delete(path(ann)))) {
            assertThat(response.status()).as(response.toString()).isEqualTo(404);
        }
        assertThat(eventsOf(ann.id())).containsExactly("user.registered", "user.erased");
    }

    @Test
    void itsPostsStay() {
        Account ann = somebody();
        String post = publishedPostOf(ann);
        erase(ann);

        assertThat(anonymous().post("/api/posts/" + post + "/views").status()).isEqualTo(202);
        assertThat(administrator().api().delete("/api/posts/" + post).status()).isEqualTo(200);
    }

    @Test
    void noAdministratorErasesItself() {
        Account admin = administrator();

        Response response =
                admin.api().send("DELETE", path(admin), Map.of("currentPassword", "the first administrator's"));

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.problemType()).isEqualTo("own-admin-role");
        assertThat(administrator().id()).as("it can still log in").isEqualTo(admin.id());
    }

    @Test
    void anAdministratorErasesAnotherOne() {
        Account ann = somebody();
        administrator().api().put(path(ann) + "/roles/ADMIN");

        assertChanged(administrator().api().delete(path(ann)), "deleted", ann.id(), 2);
    }

    @Test
    void anErasureThatRestsOnAnOldVersionIsRefused() {
        Account ann = somebody();
        administrator().api().put(path(ann) + "/verification");

        assertThat(erase(ann, "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(logIn(ann.username(), PASSWORD).id()).isEqualTo(ann.id());
        assertThat(erase(ann, "If-Match", "\"1\"").status()).isEqualTo(200);
    }

    @Test
    void whoDoesNotExistCannotBeErased() {
        Account admin = administrator();

        assertThat(admin.api().delete("/api/users/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(admin.api().delete("/api/users/" + draftOf(admin)).status()).isEqualTo(404);
    }

    @Test
    void ofErasuresAndChangesAtOnceNothingPersonalIsLeft() {
        Account ann = somebody();
        Account admin = administrator();

        atOnce(12, () -> ann.api().put(path(ann) + "/username", Map.of("username", newName())));
        List<Response> erasures = atOnce(4, () -> {
            ann.api().put(path(ann) + "/username", Map.of("username", newName()));
            return admin.api().delete(path(ann));
        });

        assertThat(count(erasures, 200)).isEqualTo(1);
        assertThat(count(erasures, 404)).isEqualTo(3);
        assertThat(eventsOf(ann.id())).endsWith("user.erased").containsOnlyOnce("user.erased");
        assertThat(database()
                        .sql("select count(*) from event_store.identity_claim where user_id = ?")
                        .param(ann.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** As it does itself. */
    private static Response erase(Account account, String... headers) {
        return account.api().send("DELETE", path(account), Map.of("currentPassword", PASSWORD), headers);
    }

    private static String path(Account account) {
        return "/api/users/" + account.id();
    }
}
