package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tidings.events.Role;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.http.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With an issuer configured its tokens count, and ours no longer do. */
@SpringBootTest(classes = ProbeApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OidcTest {

    private static final TokenIssuer KEYS = TokenIssuer.create();
    private static final HttpServer ISSUER = newServer();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("tidings.oidc.issuer-uri", OidcTest::location);
    }

    @AfterAll
    static void stop() {
        ISSUER.stop(0);
    }

    @Test
    void theIssuerNeedNotBeThereFromTheStart() {
        ApiClient api = ApiClient.of(port);
        UUID user = UUID.randomUUID();
        String token = KEYS.token(claims ->
                claims.issuer(location()).subject(user.toString()).claim("roles", List.of(Role.OPERATOR.name())));

        Response early = api.as(token).get("/api/me");
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.header("Retry-After")).isEqualTo("1");
        assertThat(api.get("/api/anybody").status()).isEqualTo(200);

        serve("/.well-known/openid-configuration", """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}""".formatted(location()));
        serve(
                "/keys",
                "{\"keys\": [%s]}".formatted(KEYS.publicKeys().publicKeys().getFirst()));

        assertThat(api.as(token).get("/api/me").json().path("userId").asString())
                .isEqualTo(user.toString());
        assertThat(api.as(KEYS.tokenFor(user)).get("/api/me").status()).isEqualTo(401);
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
