package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppProbeTest
class AppTest {

    private static final String FROM_A_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @LocalServerPort
    private int port;

    private ApiClient browser;

    @BeforeEach
    void connect() {
        browser = ApiClient.of(port).unchecked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/posts/0197c1a0",
                "/operations",
                "/operations/log",
                "/search?q=a.b",
                "/authors/a.b"
            })
    void theAppsRoutesAnswerWithItsPage(String route) {
        Response page = browser.get(route, "Accept", FROM_A_BROWSER);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.body()).contains("<title>Probe</title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rss", "/feed", "/posts/1/nothing", "/wp-admin"})
    void whatNobodyKnowsAnswersWithItToo(String path) {
        Response page = ApiClient.of(port).unchecked().send("HEAD", path, null, "Accept", FROM_A_BROWSER);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
    }

    @Test
    void thePageRunsAndShowsWhatComesFromItsOwnServerOnly() {
        assertThat(browser.get("/").header("Content-Security-Policy"))
                .contains("default-src 'none';", "script-src 'self';", "style-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void aBrowserThatHasThePageGetsItOnce() {
        String tag = browser.get("/").header("ETag");

        assertThat(browser.get("/operations", "If-None-Match", String.valueOf(tag))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/ops/nothing",
                "/v3/nothing",
                "/swagger-ui/nothing",
                "/actuator/nothing",
                "/health/nothing",
                "/assets/nothing",
                "/assets/nothing-1a2b.js",
                "/nothing.png",
                "/.well-known/nothing",
                "/.env",
                "/posts/.git/config.json"
            })
    void whatIsNotTheAppsStaysAProblem(String path) {
        Response answer = browser.get(path, "Accept", FROM_A_BROWSER);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problemType()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "nonsense"})
    void whoTakesNoPageGetsAProblem(String accept) {
        assertThat(browser.get("/posts/1", "Accept", accept).status()).isEqualTo(404);
    }

    @Test
    void onlyReadsGetThePage() {
        assertThat(browser.post("/posts/1").problemType()).isEqualTo("not-found");
    }

    @Test
    void whatThereIsAnswersAsBefore() {
        assertThat(browser.get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(browser.get("/v3/api-docs").json().has("openapi")).isTrue();
        assertThat(browser.get("/api/search?q=x").header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void assetsMayBeKeptForEver() {
        Response asset = browser.get("/assets/probe-1a2b.js");

        assertThat(asset.body()).contains("plain");
        assertThat(asset.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(asset.header("Content-Type")).startsWith("text/javascript");
        assertThat(asset.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void otherFilesMayBeKeptForAWhile() {
        Response icon = browser.get("/icon.svg");

        assertThat(icon.header("Cache-Control")).isEqualTo("max-age=3600, public");
        assertThat(icon.header("Content-Type")).isEqualTo("image/svg+xml");
    }

    @Test
    void whatLoadsTheNewestBuildIsAskedForAgain() {
        Response loader = browser.get("/app.js");

        assertThat(loader.body()).contains("import");
        assertThat(loader.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(loader.header("Content-Type")).startsWith("text/javascript");
    }

    @Test
    void assetsComeCompressedAsTheBuildMadeThem() {
        assertThat(browser.get("/assets/probe-1a2b.js", "Accept-Encoding", "br").toString())
                .contains("Accept-Encoding");
        assertThat(encoded("br, gzip")).isEqualTo("br: as brotli");
        assertThat(encoded("gzip")).isEqualTo("gzip: as gzip");
        assertThat(encoded("identity")).isEqualTo("null: console.log(\"plain\")");
    }

    private String encoded(String accepted) {
        Response asset = browser.get("/assets/probe-1a2b.js", "Accept-Encoding", accepted);
        assertThat(asset.header("Content-Type")).startsWith("text/javascript");
        return asset.header("Content-Encoding") + ": " + asset.body().strip();
    }
}
