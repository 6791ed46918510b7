package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProbeTest
class BodyLimitTest {

    private static final int LIMIT = 4 * 1024 * 1024;

    @LocalServerPort
    private int port;

    @Test
    void aBodyUpToTheLimitIsRead() throws IOException, InterruptedException {
        assertThat(ApiClient.of(port)
                        .unchecked()
                        .post("/api/raw", new byte[LIMIT])
                        .json()
                        .path("bytes")
                        .asInt())
                .isEqualTo(LIMIT);
        assertThat(chunked("/api/raw", LIMIT).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 3 * LIMIT})
    void aBodyAnnouncedAsLargerIsRefused(int size) {
        Response response = ApiClient.of(port).post("/api/notes", new byte[size]);

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.problemType()).isEqualTo("body-too-large");
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 3 * LIMIT})
    void aBodyThatTurnsOutLargerIsRefused(int size) throws IOException, InterruptedException {
        for (String path : new String[] {"/api/raw", "/api/notes"}) {
            HttpResponse<String> response = chunked(path, size);

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("urn:tidings:problem:body-too-large");
        }
    }

    @Test
    void anImportIsAsLongAsItIs() throws IOException, InterruptedException {
        HttpResponse<String> response = chunked("/api/posts/import", 3 * LIMIT);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"bytes\":%d}", 3 * LIMIT);
    }

    private HttpResponse<String> chunked(String path, int size) throws IOException, InterruptedException {
        String type = path.endsWith("import") ? "application/x-ndjson" : "application/json";
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) ' ');
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
