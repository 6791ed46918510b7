package dev.tidings.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RepeatedImportTest extends CommandSideTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    private final String author = newName();
    private final String key = UUID.randomUUID().toString();

    @Test
    void aRepeatedImportGivesTheSameResultsAndNoSecondPost() {
        List<String> lines = List.of(line("One"), line(""), line("Three"));

        List<JsonNode> first = importLines(lines);
        List<JsonNode> again = importLines(lines);

        assertThat(first)
                .extracting(it -> it.path("status").asString())
                .containsExactly("imported", "refused", "imported");
        assertThat(again).isEqualTo(first);
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void anImportThatBrokeOffGoesOnWhereItStopped() throws IOException {
        String token = administrator().accessToken();
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream request = socket.getOutputStream();
            send(
                    request,
                    "POST /api/posts/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nIdempotency-Key: " + key
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
            String lines =
                    line("One") + "\n" + line("Two") + "\n" + line("Three").substring(0, 20);
            send(request, Integer.toHexString(lines.length()) + "\r\n" + lines + "\r\n");
            await().until(() -> posts() == 2);
        }

        List<JsonNode> results = importLines(List.of(line("One"), line("Two"), line("Three")));

        assertThat(results).extracting(it -> it.path("status").asString()).containsOnly("imported");
        assertThat(posts()).isEqualTo(3);
    }

    @Test
    void importsAtOnceUnderOneKeyImportEachLineOnceAndAgree() {
        List<String> lines =
                IntStream.range(0, 20).mapToObj(n -> line("Line " + n)).toList();

        List<List<JsonNode>> results = atOnce(4, () -> importLines(lines));

        assertThat(results).allMatch(results.getFirst()::equals);
        assertThat(posts()).isEqualTo(20);
    }

    @Test
    void aLineThatIsAnotherOneThanTheFirstTimeIsRefused() {
        importLines(List.of(line("One"), line("Two")));

        List<JsonNode> results = importLines(List.of(line("One"), line("Other")));

        assertThat(results.getFirst().path("status").asString()).isEqualTo("imported");
        assertThat(results.getLast().path("problem").path("type").asString())
                .isEqualTo("urn:tidings:problem:idempotency-key-reused");
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void anUnfitKeyIsRefusedBeforeAnythingIsImported() {
        Response response = administrator()
                .api()
                .post(
                        "/api/posts/import",
                        line("One"),
                        "Content-Type",
                        "application/x-ndjson",
                        "Idempotency-Key",
                        "a b");

        assertThat(response.status()).isEqualTo(400);
        assertThat(posts()).isZero();
    }

    private List<JsonNode> importLines(List<String> lines) {
        Response response = administrator()
                .api()
                .post(
                        "/api/posts/import",
                        String.join("\n", lines),
                        "Content-Type",
                        "application/x-ndjson",
                        "Idempotency-Key",
                        key);
        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        return response.body().lines().map(JSON::readTree).toList();
    }

    private String line(String title) {
        return "{\"author\":\"%s\",\"title\":\"%s\",\"content\":\"World\",\"published\":true,\"views\":7}"
                .formatted(author, title);
    }

    private long posts() {
        return database().sql("""
                        select count(*)
                        from event_store.event_json
                        where name = 'post.drafted'
                          and payload ->> 'authorId' = (select user_id::text
                                                        from event_store.identity_claim
                                                        where kind = 'username' and value = ?)
                        """).param(author).query(Long.class).single();
    }

    private static void send(OutputStream request, String text) throws IOException {
        request.write(text.getBytes(UTF_8));
        request.flush();
    }
}
