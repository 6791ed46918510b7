package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.http.TokenIssuer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ProbeTest
class TokensTest {

    private final UUID user = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private TokenIssuer issuer;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = ApiClient.of(port);
    }

    @Test
    void aTokenTellsWhoCallsAndTheRolesAreLookedUp() {
        JsonNode who = api.as(issuer.tokenFor(user, Role.ADMIN, Role.OPERATOR))
                .get("/api/me")
                .json();

        assertThat(who.path("userId").asString()).isEqualTo(user.toString());
        assertThat(roles(who)).containsExactly("ADMIN", "OPERATOR");
    }

    @Test
    void aRoleIsLostAtTheNextRequest() {
        ApiClient caller = api.as(issuer.tokenFor(user, Role.ADMIN, Role.OPERATOR));
        assertThat(caller.put("/api/admins/" + user).status()).isEqualTo(200);

        issuer.change(user, Role.OPERATOR);

        assertThat(caller.put("/api/admins/" + user).status()).isEqualTo(403);
        assertThat(roles(caller.get("/api/me").json())).containsExactly("OPERATOR");
    }

    @Test
    void aSessionThatEndedCountsNoMore() {
        ApiClient caller = api.as(issuer.tokenFor(user, Role.ADMIN));
        assertThat(caller.get("/api/me").status()).isEqualTo(200);

        issuer.end(user);

        assertThat(caller.get("/api/me").status()).isEqualTo(401);
        assertThat(caller.get("/api/anybody").status()).isEqualTo(401);
    }

    @Test
    void whatATokenItselfSaysOfRolesIsNothing() {
        UUID session = UUID.randomUUID();
        String token = issuer.token(claims ->
                claims.subject(user.toString()).claim("sid", session.toString()).claim("roles", List.of("ADMIN")));

        assertThat(api.as(token).get("/api/anybody").status()).isEqualTo(401);
    }

    private static List<String> roles(JsonNode who) {
        return who.path("roles").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void withoutATokenOneIsAnonymousWhereThatWillDo() {
        assertThat(api.get("/api/anybody").json().path("userId").isNull()).isTrue();
        assertThat(api.as(issuer.tokenFor(user))
                        .get("/api/anybody")
                        .json()
                        .path("userId")
                        .asString())
                .isEqualTo(user.toString());
    }

    @Test
    void withoutATokenOneIsAskedToLogInWhereItWillNot() {
        Response response = api.get("/api/me");

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.problemType()).isEqualTo("authentication-required");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(response.header("Set-Cookie")).isNull();
    }

    @Test
    void theRoleThatIsMissingIsNamed() {
        Response response = api.as(issuer.tokenFor(user)).put("/api/admins/" + user);

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.json().path("detail").asString()).contains("ADMIN");
        assertThat(api.as(issuer.tokenFor(user, Role.ADMIN))
                        .put("/api/admins/" + user)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenThatIsWrongInAnyWayIsRefusedEverywhere() {
        assertIsRefused("nonsense");
        assertIsRefused("a.b.c");
        assertIsRefused(issuer.tokenFor(user) + "x");
        assertIsRefused(TokenIssuer.create().tokenFor(user));
        assertIsRefused(issuer.token(claims -> claims.issuer("somebody-else")));
        assertIsRefused(issuer.token(claims -> claims.subject("no-uuid")));
        assertIsRefused(issuer.token(claims -> claims.subject(null)));
        assertIsRefused(issuer.token(claims -> {}));
        // {"alg":"none"} {"sub":"…"}
        assertIsRefused("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.");
    }

    private void assertIsRefused(String token) {
        Response response = api.as(token).get("/api/anybody");

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void otherSchemesAreNotTokens() {
        assertThat(api.get("/api/anybody", "Authorization", "Basic YTpi").status())
                .isEqualTo(200);
        assertThat(api.get("/api/me", "Authorization", "Basic YTpi").status()).isEqualTo(401);
    }

    @Test
    void theKeysArePublishedWithoutTheirSecrets() {
        JsonNode key = api.get("/.well-known/jwks.json").json().path("keys").path(0);

        assertThat(key.path("kty").asString()).isEqualTo("EC");
        assertThat(key.has("x")).isTrue();
        assertThat(key.has("d")).isFalse();
    }
}
