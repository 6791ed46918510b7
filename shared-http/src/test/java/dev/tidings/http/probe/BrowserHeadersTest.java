package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProbeTest
class BrowserHeadersTest {

    private static final String POLICY = "Content-Security-Policy";

    @LocalServerPort
    private int port;

    private ApiClient browser;

    @BeforeEach
    void connect() {
        browser = ApiClient.of(port).unchecked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search?q=x", "/api/search", "/api/nothing", "/health", "/v3/api-docs"})
    void dataMayDoNothingInABrowser(String path) {
        Response answer = browser.get(path);

        assertThat(answer.header(POLICY)).startsWith("default-src 'none';").contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void theApisDescriptionRunsItsOwnScriptsOnly() {
        Response page = browser.get("/swagger-ui/index.html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-initializer.js");
        assertThat(page.header(POLICY)).contains("script-src 'self';", "connect-src 'self';");
    }

    @Test
    void withoutAllowedOriginsNoOtherPageMayCallTheApi() {
        Response preflight = browser.send(
                "OPTIONS",
                "/api/notes",
                null,
                "Origin",
                "https://friend.example.org",
                "Access-Control-Request-Method",
                "POST");

        assertThat(preflight.problemType()).isEqualTo("forbidden");
        assertThat(browser.get("/api/search?q=x", "Origin", "https://friend.example.org")
                        .header("Access-Control-Allow-Origin"))
                .isNull();
    }
}
