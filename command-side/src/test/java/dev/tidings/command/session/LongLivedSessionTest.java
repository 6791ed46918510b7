package dev.tidings.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sessions of clients that keep one token and nothing else. */
class LongLivedSessionTest extends CommandSideTest {

    private static final String OTHER = "staple of another horse";

    @Test
    void itsTokenIsGoodForAsLongAsTheSession() {
        Account ann = somebody();

        Response session = logInForLong(ann.username(), PASSWORD);

        assertThat(session.json().path("expiresIn").asLong()).isEqualTo(LiveSessions.IDLE.toSeconds());
        assertThat(Duration.ofSeconds(logInShortly(ann).json().path("expiresIn").asLong()))
                .isLessThan(Duration.ofHours(1));
    }

    @Test
    void inItTheAddressAndThePasswordChangeWithoutTheCurrentOne() {
        Account ann = somebody();
        ApiClient client = clientOf(logInForLong(ann.username(), PASSWORD));

        Response email =
                client.put("/api/users/" + ann.id() + "/email", Map.of("email", ann.username() + "@new.example.org"));
        Response password = client.put("/api/users/" + ann.id() + "/password", Map.of("newPassword", OTHER));

        assertThat(email.status()).as(email.toString()).isEqualTo(200);
        assertThat(password.status()).as(password.toString()).isEqualTo(200);
        assertThat(logIn(ann.username(), OTHER).id()).isEqualTo(ann.id());
    }

    @Test
    void itOutlivesTheChangeThatItAskedForAndNoOtherSessionDoes() {
        Account ann = somebody();
        ApiClient client = clientOf(logInForLong(ann.username(), PASSWORD));
        ApiClient elsewhere = clientOf(logInForLong(ann.username(), PASSWORD));

        client.put("/api/users/" + ann.id() + "/password", Map.of("newPassword", OTHER));

        assertThat(write(client).status()).isEqualTo(201);
        assertThat(write(elsewhere).status()).isEqualTo(401);
        assertThat(write(ann.api()).status()).isEqualTo(401);
    }

    @Test
    void aPasswordThatIsChangedElsewhereEndsIt() {
        Account ann = somebody();
        ApiClient client = clientOf(logInForLong(ann.username(), PASSWORD));

        ann.api()
                .put("/api/users/" + ann.id() + "/password", Map.of("currentPassword", PASSWORD, "newPassword", OTHER));

        assertThat(write(client).status()).isEqualTo(401);
    }

    @Test
    void aWrongCurrentPasswordIsRefusedInItToo() {
        Account ann = somebody();
        ApiClient client = clientOf(logInForLong(ann.username(), PASSWORD));

        Response response = client.put(
                "/api/users/" + ann.id() + "/password", Map.of("currentPassword", "wrong", "newPassword", OTHER));

        assertThat(response.status()).isEqualTo(403);
    }

    @Test
    void anyOtherSessionHasToShowThePassword() {
        Account ann = somebody();

        Response email = ann.api()
                .put("/api/users/" + ann.id() + "/email", Map.of("email", ann.username() + "@new.example.org"));
        Response password = ann.api().put("/api/users/" + ann.id() + "/password", Map.of("newPassword", OTHER));

        assertThat(email.status()).isEqualTo(400);
        assertThat(email.problemFields()).containsExactly("currentPassword");
        assertThat(password.status()).isEqualTo(400);
        assertThat(password.problemFields()).containsExactly("currentPassword");
    }

    private Response logInForLong(String username, String password) {
        return anonymous().post("/api/sessions", Map.of("username", username, "password", password, "longLived", true));
    }

    private Response logInShortly(Account account) {
        return anonymous().post("/api/sessions", Map.of("username", account.username(), "password", PASSWORD));
    }

    private ApiClient clientOf(Response session) {
        return anonymous().as(session.json().path("accessToken").asString());
    }

    private static Response write(ApiClient client) {
        return client.post("/api/posts", Map.of("title", "Hello", "content", "World"));
    }
}
