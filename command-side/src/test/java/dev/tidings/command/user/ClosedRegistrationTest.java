package dev.tidings.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tidings.registration=closed")
class ClosedRegistrationTest extends CommandSideTest {

    @Test
    void nobodyIsLetInWithAnInvitationOrWithout() {
        String token = administrator()
                .api()
                .post("/api/invitations", Map.of())
                .json()
                .path("token")
                .asString();
        String name = newName();

        for (Map<String, String> more : List.of(Map.<String, String>of(), Map.of("invitation", token))) {
            Map<String, String> body = new HashMap<>(more);
            body.putAll(Map.of("username", name, "email", name + "@example.org", "password", PASSWORD));
            Response refused = anonymous().post("/api/users", body);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.problemType()).isEqualTo("registration-closed");
        }
    }
}
