package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.http.TokenIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProbeTest
class BodyLimitTest {

    private static final int LARGE = 4 * 1024 * 1024;
    private static final int SMALL = 16 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private TokenIssuer issuer;

    @ParameterizedTest
    @CsvSource({"/api/raw, " + SMALL, "/api/posts, " + LARGE})
    void aBodyUpToItsRoutesLimitIsRead(String path, int limit) throws IOException, InterruptedException {
        assertThat(announced(path, limit).json().path("bytes").asInt()).isEqualTo(limit);
        assertThat(chunked(path, limit).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/raw, " + (SMALL + 1),
        "/api/notes, " + (SMALL + 1),
        "/api/notes, " + 3 * LARGE,
        "/api/posts, " + (LARGE + 1),
        "/api/posts, " + 3 * LARGE
    })
    void aLargerOneIsRefused(String path, int size) throws IOException, InterruptedException {
        Response announced = announced(path, size);
        HttpResponse<String> chunked = chunked(path, size);

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.problemType()).isEqualTo("body-too-large");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("urn:tidings:problem:body-too-large");
    }

    @Test
    void anImportIsAsLongAsItIs() throws IOException, InterruptedException {
        HttpResponse<String> response = chunked("/api/posts/import", 3 * LARGE);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"bytes\":" + 3 * LARGE + "}");
    }

    @Test
    void onlyWhoIsLoggedInSendsWhatIsLarge() {
        Response response = ApiClient.of(port).unchecked().post("/api/posts", new byte[LARGE]);

        assertThat(response.status()).isEqualTo(401);
    }

    private Response announced(String path, int size) {
        return ApiClient.of(port).unchecked().as(token()).post(path, new byte[size]);
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
                            .header("Authorization", "Bearer " + token())
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private String token() {
        return issuer.tokenFor(UUID.randomUUID());
    }
}
