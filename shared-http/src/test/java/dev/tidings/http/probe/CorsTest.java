package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppProbeTest
class CorsTest {

    private static final String FRIEND = "https://friend.example.org";
    private static final String STRANGER = "https://stranger.example.org";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @LocalServerPort
    private int port;

    private ApiClient page;

    @BeforeEach
    void connect() {
        page = ApiClient.of(port).unchecked();
    }

    @Test
    void anAllowedPageReadsTheAnswerAndItsHeaders() {
        Response answer = page.get("/api/search?q=x", "Origin", FRIEND);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ALLOWED)).isEqualTo(FRIEND);
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("ETag", "Location", "Event-Position", "Retry-After");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void anAllowedPageReadsProblemsToo() {
        assertThat(page.get("/api/search", "Origin", FRIEND).header(ALLOWED)).isEqualTo(FRIEND);
        assertThat(page.get("/api/search?q=%ff", "Origin", FRIEND).header(ALLOWED))
                .isEqualTo(FRIEND);
    }

    @Test
    void aPageOfAnotherOriginIsServedButMayNotReadTheAnswer() {
        Response answer = page.post("/api/notes", "{\"title\":\"x\"}", "Origin", STRANGER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ALLOWED)).isNull();
    }

    @Test
    void anAllowedPageMaySendTokensAndConditions() {
        Response answer = preflight(FRIEND, "PUT", "authorization, content-type, if-match, min-event-position");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ALLOWED)).isEqualTo(FRIEND);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT", "DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("authorization", "if-match");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("3600");
    }

    @Test
    void nobodyElseMay() {
        assertThat(preflight(STRANGER, "PUT", "authorization").problemType()).isEqualTo("forbidden");
        assertThat(preflight(FRIEND, "PATCH", "authorization").problemType()).isEqualTo("forbidden");
    }

    private Response preflight(String origin, String method, String headers) {
        return page.send(
                "OPTIONS",
                "/api/notes",
                null,
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                headers);
    }
}
