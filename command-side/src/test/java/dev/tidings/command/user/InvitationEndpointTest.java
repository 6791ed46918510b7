package dev.tidings.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tidings.registration=invited")
class InvitationEndpointTest extends CommandSideTest {

    @Test
    void whoHoldsNoInvitationIsNotLetIn() {
        Response refused = register(newName(), null);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problemType()).isEqualTo("invitation-required");
        assertThat(register(newName(), "made up").problemType()).isEqualTo("invitation-invalid");
    }

    @Test
    void anInvitationLetsOnePersonIn() {
        Response invitation = invite(Map.of());
        assertThat(invitation.status()).isEqualTo(201);
        assertThat(invitation.json().path("link").asString()).endsWith("/register?invitation=" + token(invitation));

        assertThat(register(newName(), token(invitation)).status()).isEqualTo(201);
        assertThat(register(newName(), token(invitation)).problemType()).isEqualTo("invitation-invalid");
    }

    @Test
    void ofManyWhoShowOneInvitationAtOnceOneIsLetIn() {
        String token = token(invite(Map.of()));

        List<Response> responses = atOnce(6, () -> register(newName(), token));

        assertThat(count(responses, 201)).isEqualTo(1);
        assertThat(count(responses, 403)).isEqualTo(5);
    }

    @Test
    void whoIsRefusedForAnotherReasonKeepsTheInvitation() {
        String token = token(invite(Map.of()));
        String name = newName();
        register(name, token(invite(Map.of())));

        assertThat(register(name, token).status()).isEqualTo(409);
        assertThat(register(newName(), token).status()).isEqualTo(201);
    }

    @Test
    void anInvitationForAnAddressIsForNoOther() {
        String name = newName();
        String token = token(invite(Map.of("email", name.toUpperCase(Locale.ROOT) + "@example.org")));

        assertThat(register(newName(), token).problemType()).isEqualTo("validation-failed");
        assertThat(register(name, token).status()).isEqualTo(201);
    }

    @Test
    void aWithdrawnOrExpiredInvitationDoesNotCount() {
        Response withdrawn = invite(Map.of());
        Response expired = invite(Map.of());
        String path = String.valueOf(withdrawn.header("Location"));

        assertThat(administrator().api().delete(path).status()).isEqualTo(204);
        assertThat(administrator().api().delete(path).status()).isEqualTo(404);
        database()
                .sql("update event_store.invitation set expires_at = now() where invitation_id = ?::uuid")
                .param(expired.json().path("id").asString())
                .update();

        assertThat(register(newName(), token(withdrawn)).problemType()).isEqualTo("invitation-invalid");
        assertThat(register(newName(), token(expired)).problemType()).isEqualTo("invitation-invalid");
    }

    @Test
    void onlyAdministratorsInviteAndNobodyFindsTheTokenAgain() {
        String name = newName();
        String token = token(invite(Map.of()));
        register(name, token(invite(Map.of())));
        Account ann = logIn(name, PASSWORD);

        assertThat(ann.api().post("/api/invitations", Map.of()).status()).isEqualTo(403);
        assertThat(anonymous().post("/api/invitations", Map.of()).status()).isEqualTo(401);
        assertThat(ann.api().delete("/api/invitations/" + UUID.randomUUID()).status())
                .isEqualTo(403);
        assertThat(database()
                        .sql("select i::text from event_store.invitation i")
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void anImportedAuthorClaimsItsAccountAndKeepsItsPosts() {
        String name = newName();
        Response imported = administrator()
                .api()
                .post(
                        "/api/posts/import",
                        "{\"author\":\"" + name + "\",\"title\":\"Old\",\"content\":\"Text\",\"published\":true}",
                        "Content-Type",
                        "application/x-ndjson");
        assertThat(imported.body()).contains("imported");
        UUID author = database()
                .sql("select user_id from event_store.identity_claim where kind = 'username' and value = ?")
                .param(name)
                .query(UUID.class)
                .single();
        String replaced = token(invite(Map.of("userId", author)));
        String token = token(invite(Map.of("userId", author)));

        assertThat(register(newName(), replaced).problemType()).isEqualTo("invitation-invalid");
        Response claimed = register(name, token);

        assertThat(claimed.status()).as(claimed.toString()).isEqualTo(201);
        assertThat(claimed.header("Location")).isEqualTo("/api/users/" + author);
        Account ann = logIn(name, PASSWORD);
        assertThat(ann.id()).isEqualTo(author);
        assertThat(eventsOf(author)).containsExactly("user.registered", "user.email-changed");
        assertThat(invite(Map.of("userId", author)).problemType()).isEqualTo("validation-failed");
        assertThat(invite(Map.of("userId", UUID.randomUUID())).problemType()).isEqualTo("validation-failed");
    }

    private Response invite(Map<String, Object> whom) {
        return administrator().api().post("/api/invitations", whom);
    }

    private static String token(Response invitation) {
        return invitation.json().path("token").asString();
    }

    private Response register(String name, @Nullable String invitation) {
        Map<String, Object> body =
                new HashMap<>(Map.of("username", name, "email", name + "@example.org", "password", PASSWORD));
        if (invitation != null) {
            body.put("invitation", invitation);
        }
        return anonymous().post("/api/users", body);
    }
}
