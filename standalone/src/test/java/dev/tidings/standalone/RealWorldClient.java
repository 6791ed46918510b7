package dev.tidings.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the RealWorld API, as a front end is one: it keeps a token, or none, and nothing else. Immutable. */
@NullMarked
final class RealWorldClient {

    static final String PASSWORD = "password123";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI base;
    private final @Nullable String token;
    private final String username;

    private RealWorldClient(URI base, @Nullable String token, String username) {
        this.base = base;
        this.token = token;
        this.username = username;
    }

    /** What was answered; the body is missing where there was none. */
    record Answer(int status, JsonNode json) {

        /** What is said to be wrong with a field or a resource. */
        List<String> errors(String about) {
            return json.path("errors")
                    .path(about)
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        }
    }

    static RealWorldClient anonymous(int port) {
        return new RealWorldClient(URI.create("http://localhost:" + port + "/realworld/api"), null, "");
    }

    /** Somebody new, whose name begins as given. */
    RealWorldClient registered(String prefix) {
        String name = prefix + "_" + UUID.randomUUID().toString().substring(0, 13);
        Answer answer = post(
                "/users",
                Map.of("user", Map.of("username", name, "email", name + "@example.org", "password", PASSWORD)));
        if (answer.status() != 201) {
            throw new AssertionError(answer.toString());
        }
        return with(answer.json().path("user").path("token").asString(), name);
    }

    RealWorldClient with(String otherToken, String name) {
        return new RealWorldClient(base, otherToken, name);
    }

    String username() {
        return username;
    }

    String email() {
        return username + "@example.org";
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param body as JSON, or a string as it is; null for none */
    Answer send(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Token " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        String text = body instanceof String given ? given : JSON.writeValueAsString(body);
        try {
            HttpResponse<String> response = HTTP.send(
                    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text))
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
