package dev.tidings.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, wherever: it is told what is wrong, and nothing here breaks. */
class BadInputTest extends CommandSideTest {

    private record Endpoint(String method, String path) {}

    private static final List<Object> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "true",
            "7",
            "\"text\"",
            "{\"title\":{},\"content\":{},\"username\":{},\"email\":{},\"password\":{},\"refreshToken\":{}}",
            "{\"title\":1,\"content\":1,\"username\":1,\"email\":1,\"password\":1,\"refreshToken\":1}",
            "{\"title\":null,\"content\":null,\"username\":null,\"email\":null,\"password\":null}",
            "{\"title\":\"\\u0000\",\"content\":\"\\u0000\",\"username\":\"\\u0000\",\"email\":\"\\u0000@b\",\"password\":\"\\u0000aaaaaaaa\",\"refreshToken\":\"\\u0000\"}",
            "{\"title\":\"\\ud800\",\"content\":\"\\ud800\",\"username\":\"\\ud800\",\"refreshToken\":\"\\ud800\"}",
            "{\"title\":\"a\",\"title\":\"b\"}",
            "[".repeat(100_000),
            new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
            "{\"title\":\"H\u00e9\"}".getBytes(StandardCharsets.UTF_16));

    private List<Endpoint> endpoints(Account account) {
        String user = "/api/users/" + account.id();
        String post = "/api/posts/" + draftOf(account);
        return List.of(
                new Endpoint("POST", "/api/users"),
                new Endpoint("POST", "/api/sessions"),
                new Endpoint("POST", "/api/sessions/refresh"),
                new Endpoint("PUT", user + "/username"),
                new Endpoint("PUT", user + "/email"),
                new Endpoint("PUT", user + "/password"),
                new Endpoint("POST", "/api/posts/" + publishedPostOf(account) + "/comments"),
                new Endpoint("POST", "/api/posts"),
                new Endpoint("PUT", post));
    }

    @Test
    void everyUnfitBodyIsTheClientsMistake() {
        Account ann = somebody();
        List<String> others = new ArrayList<>();
        for (Endpoint endpoint : endpoints(ann)) {
            for (Object body : BODIES) {
                Response response = ann.api().send(endpoint.method(), endpoint.path(), body);
                // What is too long to be read is refused for that, on most routes.
                if (response.status() != 400 && response.status() != 413) {
                    others.add(response.toString());
                }
            }
        }
        assertThat(others).isEmpty();
    }

    @Test
    void everyOversizeBodyIsTooLarge() {
        Account ann = somebody();
        String body = "{\"title\":\"" + "x".repeat(4 * 1024 * 1024) + "\"}";

        for (Endpoint endpoint : endpoints(ann)) {
            assertThat(ann.api().send(endpoint.method(), endpoint.path(), body).status())
                    .as(endpoint.toString())
                    .isEqualTo(413);
        }
    }

    @Test
    void everyOtherMediaTypeIsUnsupported() {
        Account ann = somebody();
        for (Endpoint endpoint : endpoints(ann)) {
            Response response =
                    ann.api().send(endpoint.method(), endpoint.path(), "<title/>", "Content-Type", "application/xml");
            assertThat(response.status()).as(endpoint.toString()).isEqualTo(415);
        }
    }

    @Test
    void everyWrongMethodIsNotAllowed() {
        Account ann = somebody();
        ApiClient api = ann.api().unchecked();
        String post = draftOf(ann);

        for (String path : List.of("/api/users", "/api/sessions", "/api/posts", "/api/posts/" + post + "/views")) {
            assertThat(api.send("PATCH", path, "{}").status()).as(path).isEqualTo(405);
        }
        assertThat(api.delete("/api/sessions").status()).isEqualTo(405);
        assertThat(api.post("/api/posts/" + post).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "%00",
                "null",
                "01985c60-0000-7000-8000",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "%F0%28%8C%28",
                "..%2F"
            })
    void noUnfitIdBreaksAnything(String id) {
        ApiClient api = administrator().api().unchecked();

        for (Response response : List.of(
                api.put("/api/posts/" + id, "{\"title\":\"a\",\"content\":\"b\"}"),
                api.delete("/api/posts/" + id),
                api.put("/api/posts/" + id + "/publication"),
                api.post("/api/posts/" + id + "/views"),
                api.post("/api/posts/" + id + "/comments", "{\"body\":\"a\"}"),
                api.put("/api/posts/" + id + "/favourite"),
                api.delete("/api/comments/" + id),
                api.put("/api/users/" + id + "/follow"),
                api.put("/api/users/" + id + "/profile", "{}"),
                api.put("/api/users/" + id + "/verification"),
                api.put("/api/users/" + id + "/roles/ADMIN"),
                api.put("/api/users/" + id + "/username", "{\"username\":\"abc\"}"))) {
            assertThat(response.status()).as(response.toString()).isIn(400, 403, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"x\"", "W/\"1\"", "\"-1\"", "\"99999999999999999999\"", "\"1", ",", "\"\""})
    void noUnfitPreconditionBreaksAnything(String ifMatch) {
        Account ann = somebody();
        String post = draftOf(ann);

        Response response =
                ann.api().put("/api/posts/" + post, "{\"title\":\"a\",\"content\":\"b\"}", "If-Match", ifMatch);

        assertThat(response.status()).as(response.toString()).isIn(400, 412);
    }

    @Test
    void aTokenMustBeValid() {
        for (String token : List.of("x", "a.b.c", somebody().accessToken() + "x")) {
            assertThat(anonymous().as(token).post("/api/posts", "{}").status()).isEqualTo(401);
        }
    }
}
