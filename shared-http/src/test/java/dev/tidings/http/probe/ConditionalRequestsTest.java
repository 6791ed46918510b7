package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.http.TokenIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProbeTest
class ConditionalRequestsTest {

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
    void aReadWithoutATagGetsOneThatStandsForItsBody() {
        Response first = api.get("/api/reads/plain?value=a");

        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(api.get("/api/reads/plain?value=a").header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(api.get("/api/reads/plain?value=b").header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void whoHasTheBodyIsToldSo() {
        String tag = String.valueOf(api.get("/api/reads/plain").header("ETag"));

        for (String condition : new String[] {tag, "W/" + tag, "\"other\", " + tag}) {
            Response again = api.get("/api/reads/plain", "If-None-Match", condition);

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
        }
        assertThat(api.get("/api/reads/plain", "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/reads/plain", "/api/reads/tagged"})
    void whoWantsOnlyWhatIsNotThereYetIsToldThatItIs(String path) {
        Response known = api.get(path, "If-None-Match", "*");

        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("ETag")).isEqualTo(api.get(path).header("ETag"));
    }

    @Test
    void aTagOfTheControllersOwnIsHonoured() {
        assertThat(api.get("/api/reads/tagged").header("ETag")).isEqualTo("\"3-abc\"");
        assertThat(api.get("/api/reads/tagged", "If-None-Match", "\"3-abc\"").status())
                .isEqualTo(304);
        assertThat(api.get("/api/reads/tagged", "If-None-Match", "\"2-abc\"").status())
                .isEqualTo(200);
    }

    @Test
    void aHeadAnswersAsTheGetWithoutItsBody() {
        Response head = api.send("HEAD", "/api/reads/plain", null);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(api.get("/api/reads/plain").header("ETag"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void cachesAskAgainUnlessTheControllerSaysOtherwise() {
        String token = issuer.tokenFor(UUID.randomUUID());

        assertThat(api.get("/api/reads/plain").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(api.as(token).get("/api/reads/plain").header("Cache-Control"))
                .isEqualTo("private, no-cache");
        assertThat(api.get("/api/reads/cached").header("Cache-Control")).isEqualTo("max-age=60");
    }

    @Test
    void eventsArriveWhileTheStreamIsOpen() throws IOException {
        try (InputStream events = URI.create("http://localhost:" + port + "/api/reads/events")
                .toURL()
                .openStream()) {
            byte[] first = events.readNBytes("data:first".length());

            assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("data:first");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*|false|[]",
                "\"3\"|true|[3]",
                "\"3-abc\"|true|[3]",
                "\"0\"|true|[0]",
                "\"3\" , \"5-x\"|true|[3,5]",
                "W/\"3\"|true|[-1]",
                "\"abc\"|true|[-1]",
                "\"\"|true|[-1]",
                "\"3x\"|true|[-1]",
                "\"99999999999999999999\"|true|[-1]",
            })
    void aPreconditionNamesVersions(String header, boolean conditional, String versions) {
        Response response = api.put("/api/preconditions", null, "If-Match", header);

        assertThat(response.json().path("conditional").asBoolean()).isEqualTo(conditional);
        assertThat(response.json().path("versions").toString()).isEqualTo(versions);
    }

    @Test
    void withoutThePreconditionAnyVersionWillDo() {
        assertThat(api.put("/api/preconditions").json().path("conditional").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "3\"", "\"3\" \"4\"", "\"3\",*", "", ",", "w/\"3\"", "'3'"})
    void aPreconditionThatCannotBeReadIsAProblem(String header) {
        Response response = api.put("/api/preconditions", null, "If-Match", header);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemFields()).containsExactly("If-Match");
    }

    @Test
    void aLargeAnswerComesCompressedUnderATagOfItsOwn() throws IOException {
        Response plain = api.get("/api/reads/tagged");
        HttpURLConnection compressed = compressed("\"other\"");

        assertThat(compressed.getHeaderField("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.getHeaderField("Vary")).contains("Accept-Encoding");
        assertThat(compressed.getHeaderField("ETag")).isEqualTo("\"3-abc-gzip\"");
        assertThat(compressed.getContentLength()).isLessThan(1000);
        try (InputStream body = new GZIPInputStream(compressed.getInputStream())) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
        }
        assertThat(plain.header("ETag")).isEqualTo("\"3-abc\"");
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
        assertThat(compressed("\"3-abc-gzip\"").getResponseCode()).isEqualTo(304);
    }

    @Test
    void aChangeMayRestOnWhatWasReadCompressed() {
        assertThat(api.unchecked()
                        .put("/api/preconditions", null, "If-Match", "\"3-abc-gzip\"")
                        .json()
                        .path("versions")
                        .path(0)
                        .asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip;q=0.00, br"})
    void whoTakesNoGzipGetsNone(String accepted) {
        assertThat(api.get("/api/reads/tagged", "Accept-Encoding", accepted).header("Content-Encoding"))
                .isNull();
    }

    private HttpURLConnection compressed(String known) throws IOException {
        HttpURLConnection read = (HttpURLConnection) URI.create("http://localhost:" + port + "/api/reads/tagged")
                .toURL()
                .openConnection();
        read.setRequestProperty("Accept-Encoding", "br, gzip;q=0.8");
        read.setRequestProperty("If-None-Match", known);
        return read;
    }
}
