package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ProbeTest
class StrictJsonTest {

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = ApiClient.of(port);
    }

    @Test
    void whatIsRightComesThrough() {
        JsonNode note = api.post("/api/notes", """
                        {"title": "Ünïcödé 🎉", "published": true, "views": 3, "colour": "RED",
                         "createdAt": "2026-01-31T12:00:00.5+02:00", "unknown": "is ignored"}""").json();

        assertThat(note.path("title").asString()).isEqualTo("Ünïcödé 🎉");
        assertThat(note.path("createdAt").asString()).isEqualTo("2026-01-31T10:00:00.500Z");
        assertThat(note.has("id")).as("nulls are written").isTrue();
        assertThat(note.path("id").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": 1}|title",
                "{\"title\": true}|title",
                "{\"title\": [\"a\"]}|title",
                "{\"title\": {}}|title",
                "{\"title\": \"a\\u0000b\"}|title",
                "{\"title\": \"\\ud800\"}|title",
                "{\"title\": \"\\udc00\\ud800\"}|title",
                "{\"title\": \"a\", \"published\": \"true\"}|published",
                "{\"title\": \"a\", \"published\": 1}|published",
                "{\"title\": \"a\", \"published\": \"\"}|published",
                "{\"title\": \"a\", \"views\": \"3\"}|views",
                "{\"title\": \"a\", \"views\": 3.5}|views",
                "{\"title\": \"a\", \"views\": true}|views",
                "{\"title\": \"a\", \"views\": 1e400}|views",
                "{\"title\": \"a\", \"views\": 99999999999}|views",
                "{\"title\": \"a\", \"colour\": \"BLUE\"}|colour",
                "{\"title\": \"a\", \"colour\": 0}|colour",
                "{\"title\": \"a\", \"colour\": \"\"}|colour",
                "{\"title\": \"a\", \"id\": \"x\"}|id",
                "{\"title\": \"a\", \"id\": \"\"}|id",
                "{\"title\": \"a\", \"createdAt\": 1700000000}|createdAt",
                "{\"title\": \"a\", \"createdAt\": \"2026-01-31\"}|createdAt",
                "{\"title\": \"a\", \"author\": \"me\"}|author",
                "{\"title\": \"a\", \"author\": \"\"}|author",
                "{\"title\": \"a\", \"author\": {\"names\": [\"a\", 2]}}|author.names[1]",
                "[]|body",
                "\"text\"|body",
                "3|body"
            })
    void theWrongTypeIsNamedByItsField(String body, String field) {
        Response response = api.post("/api/notes", body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemType()).isEqualTo("validation-failed");
        assertThat(response.problemFields()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{\"title\": \"a\",}",
                "{'title': 'a'}",
                "{\"title\": \"a\"} {}",
                "{\"title\": \"a\"} trailing",
                "{\"title\": \"a\", \"title\": \"b\"}",
                "{\"title\": NaN}",
                "{\"title\": \"a\nb\"}",
                "<note/>"
            })
    void whatIsNoJsonIsMalformed(String body) {
        Response response = api.post("/api/notes", body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemType()).isEqualTo("malformed-request");
    }

    @Test
    void deepNestingAndLongNumbersAreMalformed() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(api.post("/api/notes", "{\"title\": \"a\", \"x\": " + deep + "}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/api/notes", "{\"views\": " + "9".repeat(10_000) + "}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c080", "c3", "eda080", "eda0bdedb880", "f8888080", "c0af"})
    void invalidUtf8IsMalformed(String hex) {
        byte[] body = ("{\"title\": \"" + "\u0001" + "\"}").getBytes(StandardCharsets.UTF_8);
        Response response = api.post("/api/notes", splice(body, HexFormat.of().parseHex(hex)));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemType()).isEqualTo("malformed-request");
        assertThat(response.json().path("detail").asString()).contains("UTF-8");
    }

    @Test
    void anotherEncodingIsNotSupported() {
        assertThat(api.post("/api/notes", "{}", "Content-Type", "application/json;charset=ISO-8859-1")
                        .status())
                .isEqualTo(415);
        assertThat(api.post("/api/notes", Map.of("title", "a"), "Content-Type", "application/json;charset=utf-8")
                        .status())
                .isEqualTo(200);
    }

    /** Puts the bytes where the placeholder is. */
    private static byte[] splice(byte[] template, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte b : template) {
            if (b == 1) {
                out.writeBytes(bytes);
            } else {
                out.write(b);
            }
        }
        return out.toByteArray();
    }
}
