package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.http.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** With an issuer configured its tokens count, and ours no longer do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(classes = ProbeApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OidcTest {

    private static final TokenIssuer KEYS = TokenIssuer.create();
    private static final HttpServer ISSUER = newServer();
    private static final String AUDIENCE = "https://tidings.example.org";
    private static final UUID USER = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("tidings.oidc.issuer-uri", OidcTest::location);
        properties.add("tidings.oidc.audience", () -> AUDIENCE);
        properties.add("tidings.oidc.roles-claim", () -> "realm_access.roles");
    }

    @AfterAll
    static void stop() {
        ISSUER.stop(0);
    }

    @Test
    @Order(1)
    void theIssuerNeedNotBeThereFromTheStart() {
        String token = token("at+jwt", claims -> {});

        Response early = api().as(token).get("/api/me");
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.header("Retry-After")).isEqualTo("1");
        assertThat(api().get("/api/anybody").status()).isEqualTo(200);

        serve("/.well-known/openid-configuration", """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}""".formatted(location()));
        serve(
                "/keys",
                "{\"keys\": [%s]}".formatted(KEYS.publicKeys().publicKeys().getFirst()));

        await().untilAsserted(() ->
                assertThat(api().as(token).get("/api/me").status()).isEqualTo(200));
        assertThat(api().as(token).get("/api/me").json().path("userId").asString())
                .isEqualTo(USER.toString());
        assertThat(api().as(KEYS.tokenFor(USER)).get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aTokenThatIsMeantForAnotherServiceIsRefused() {
        assertThat(status(token("at+jwt", claims -> claims.audience("another service"))))
                .isEqualTo(401);
        assertThat(status(token("at+jwt", claims -> claims.audience(List.of()))))
                .isEqualTo(401);
        assertThat(status(token("at+jwt", claims -> claims.audience(List.of("another service", AUDIENCE)))))
                .isEqualTo(200);
    }

    @Test
    void aTokenOfAnotherTypeIsRefused() {
        assertThat(status(token("logout+jwt", claims -> {}))).isEqualTo(401);
        assertThat(status(token("dpop+jwt", claims -> {}))).isEqualTo(401);
        assertThat(status(token(null, claims -> {}))).isEqualTo(401);
        assertThat(status(token("JWT", claims -> {}))).isEqualTo(200);
    }

    @Test
    void aTokenOutOfItsTimeIsRefused() {
        Instant now = Instant.now();
        assertThat(status(token("at+jwt", claims -> claims.expirationTime(Date.from(now.minusSeconds(2))))))
                .isEqualTo(401);
        assertThat(status(token("at+jwt", claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120))))))
                .isEqualTo(401);
        assertThat(status(token("at+jwt", claims -> claims.expirationTime(null))))
                .isEqualTo(401);
    }

    @Test
    void rolesAreTakenFromTheClaimThatIsConfiguredAlone() {
        assertThat(roles(token("at+jwt", claims -> claims.claim("roles", List.of("ADMIN")))))
                .isEmpty();
        assertThat(roles(token(
                        "at+jwt",
                        claims -> claims.claim("realm_access", Map.of("roles", List.of("OPERATOR", "KING"))))))
                .containsExactly("OPERATOR");
        assertThat(roles(token("at+jwt", claims -> claims.claim("realm_access", Map.of("roles", "ADMIN OPERATOR")))))
                .containsExactly("ADMIN", "OPERATOR");
        assertThat(roles(token("at+jwt", claims -> claims.claim("realm_access.roles", List.of("ADMIN")))))
                .containsExactly("ADMIN");
    }

    private ApiClient api() {
        return ApiClient.of(port);
    }

    private int status(String token) {
        return api().as(token).get("/api/me").status();
    }

    private List<String> roles(String token) {
        Response me = api().as(token).get("/api/me");
        assertThat(me.status()).as(me.toString()).isEqualTo(200);
        return me.json().path("roles").valueStream().map(JsonNode::asString).toList();
    }

    private static String token(@Nullable String type, Consumer<JWTClaimsSet.Builder> change) {
        return KEYS.token(type, claims -> {
            claims.issuer(location()).subject(USER.toString()).audience(AUDIENCE);
            change.accept(claims);
        });
    }

    private static String location() {
        return "http://localhost:" + ISSUER.getAddress().getPort();
    }

    private static HttpServer newServer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve(String path, String body) {
        ISSUER.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
