package dev.tidings.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordEndpointTest extends CommandSideTest {

    private static final String OTHER = "staple of another horse";

    @Test
    void aNewPasswordTakesThePlaceOfTheOldAndEndsAllSessions() {
        Account ann = somebody();

        Response response = change(ann, PASSWORD, OTHER);

        assertThat(response.status()).isEqualTo(200);
        assertChanged(response, "updated", ann.id(), 0);
        assertThat(eventsOf(ann.id())).containsExactly("user.registered");
        assertThat(anonymous()
                        .post("/api/sessions", Map.of("username", ann.username(), "password", PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(anonymous()
                        .post("/api/sessions/refresh", Map.of("refreshToken", ann.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(logIn(ann.username(), OTHER).id()).isEqualTo(ann.id());
    }

    @Test
    void withTheOldPasswordGoAllAccessTokensThatItGave() {
        Account ann = somebody();
        Account elsewhere = logIn(ann.username(), PASSWORD);

        change(ann, PASSWORD, OTHER);

        for (Account old : List.of(ann, elsewhere)) {
            assertThat(old.api()
                            .post("/api/posts", Map.of("title", "Hello", "content", "World"))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aWrongCurrentPasswordIsRefused() {
        Account ann = somebody();

        Response response = change(ann, "wrong password", OTHER);

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.problemType()).isEqualTo("wrong-password");
        assertThat(logIn(ann.username(), PASSWORD).id()).isEqualTo(ann.id());
    }

    @Test
    void nobodyElseMayChangeIt() {
        Account ann = somebody();
        Map<String, String> body = Map.of("currentPassword", PASSWORD, "newPassword", OTHER);

        assertThat(somebody().api().put(path(ann), body).status()).isEqualTo(403);
        assertThat(administrator().api().put(path(ann), body).status()).isEqualTo(403);
        assertThat(anonymous().put(path(ann), body).status()).isEqualTo(401);
    }

    @Test
    void anUnfitPasswordIsRefused() {
        Account ann = somebody();

        assertThat(change(ann, PASSWORD, "short").problemFields()).containsExactly("newPassword");
        assertThat(ann.api().put(path(ann), "{}").problemFields()).containsExactly("newPassword");
    }

    @Test
    void aChangeThatRestsOnAnotherVersionIsRefused() {
        Account ann = somebody();

        Response response = ann.api()
                .put(path(ann), Map.of("currentPassword", PASSWORD, "newPassword", OTHER), "If-Match", "\"7\"");

        assertThat(response.status()).isEqualTo(412);
    }

    private static Response change(Account account, String current, String wanted) {
        return account.api().put(path(account), Map.of("currentPassword", current, "newPassword", wanted));
    }

    private static String path(Account account) {
        return "/api/users/" + account.id() + "/password";
    }
}
