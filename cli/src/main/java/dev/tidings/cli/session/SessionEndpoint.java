package dev.tidings.cli.session;

import dev.tidings.cli.api.Http;
import dev.tidings.cli.api.Json;
import dev.tidings.cli.api.Problems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a server gives tokens out. */
final class SessionEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Http http;

    SessionEndpoint(Http http) {
        this.http = http;
    }

    Session logIn(String user, String password) {
        return session(user, send("POST", "", Map.of("username", user, "password", password), null));
    }

    Session refresh(Session session) {
        return session(session.user(), send("POST", "/refresh", Map.of("refreshToken", session.refreshToken()), null));
    }

    void logOut(Session session) {
        send("DELETE", "/current", null, session.accessToken());
    }

    private String send(String method, String path, @Nullable Object body, @Nullable String token) {
        HttpResponse<String> response = http.send(method, "/api/sessions" + path, body, token, PATIENCE);
        if (response.statusCode() >= 300) {
            throw Problems.of(response, response.body());
        }
        return response.body();
    }

    private static Session session(String user, String answer) {
        JsonNode json = Json.parse(answer);
        return new Session(
                user,
                json.path("accessToken").asString(),
                Instant.now().plusSeconds(json.path("expiresIn").asLong()),
                json.path("refreshToken").asString());
    }
}
