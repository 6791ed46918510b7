package dev.tidings.cli.api;

import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The operations API, asked as somebody. Every method throws {@link Failure} where the server refuses, is not there, or
 * answers what nobody can read.
 */
public final class Server implements AutoCloseable {

    private static final Duration SHORT = Duration.ofSeconds(60);
    /** A comparison reads whole tables, and a retry may project many events. */
    private static final Duration LONG = Duration.ofHours(6);

    private final Http http;
    private final Access access;

    /** The access is closed with this. */
    public Server(Http http, Access access) {
        this.http = http;
        this.access = access;
    }

    public JsonNode get(String path) {
        return request("GET", path, null, SHORT);
    }

    public JsonNode post(String path) {
        return request("POST", path, null, LONG);
    }

    public JsonNode post(String path, Object body) {
        return request("POST", path, body, SHORT);
    }

    public JsonNode put(String path) {
        return request("PUT", path, null, SHORT);
    }

    /** The answer; missing where it has no body. */
    public JsonNode delete(String path) {
        return request("DELETE", path, null, SHORT);
    }

    /**
     * Follows server-sent events.
     *
     * @param lastEventId the event after which to go on; null for whatever the server begins with
     * @return empty where this server, or one before it, answers with something else
     */
    public Optional<EventStream> follow(String path, @Nullable String lastEventId) {
        HttpResponse<InputStream> response = authorised(token -> http.open(path, token, lastEventId));
        if (response.statusCode() == 200
                && response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
            return Optional.of(new EventStream(response.body()));
        }
        try (InputStream body = response.body()) {
            if (response.statusCode() >= 300) {
                throw Problems.of(response, new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            return Optional.empty();
        } catch (IOException e) {
            throw Failure.of(ExitCode.UNREACHABLE, http.base() + " broke its answer off", e);
        }
    }

    private JsonNode request(String method, String path, @Nullable Object body, Duration timeout) {
        HttpResponse<String> response = authorised(token -> http.send(method, path, body, token, timeout));
        if (response.statusCode() >= 300) {
            throw Problems.of(response, response.body());
        }
        return response.body().isEmpty() ? MissingNode.getInstance() : Json.parse(response.body());
    }

    private <T> HttpResponse<T> authorised(Function<@Nullable String, HttpResponse<T>> exchange) {
        String token = access.token().orElse(null);
        HttpResponse<T> response = exchange.apply(token);
        if (response.statusCode() != 401 || token == null) {
            return response;
        }
        return access.renewed(token).map(exchange).orElse(response);
    }

    @Override
    public void close() {
        access.close();
    }
}
