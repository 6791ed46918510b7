package dev.tidings.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP client for tests that holds the server to what it says of itself: every exchange must be one that
 * {@code /v3/api-docs} documents, every error a problem document. Immutable, safe for use by many threads.
 */
public final class ApiClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI base;
    private final @Nullable String token;
    private final ApiDescription description;
    private final boolean checked;

    private ApiClient(URI base, @Nullable String token, ApiDescription description, boolean checked) {
        this.base = base;
        this.token = token;
        this.description = description;
        this.checked = checked;
    }

    /** An anonymous client of the server on a port of this machine. */
    public static ApiClient of(int port) {
        URI base = URI.create("http://localhost:" + port);
        return new ApiClient(base, null, new ApiDescription(base.resolve("/v3/api-docs"), HTTP), true);
    }

    /** The same client, sending an access token. */
    public ApiClient as(String accessToken) {
        return new ApiClient(base, accessToken, description, checked);
    }

    /** The same client, not logged in. */
    public ApiClient anonymous() {
        return new ApiClient(base, null, description, checked);
    }

    /** The same client, for routes and answers that are not documented; errors must be problem documents all the same. */
    public ApiClient unchecked() {
        return new ApiClient(base, token, description, false);
    }

    /**
     * Reads.
     *
     * @param headers names and values in turn
     */
    public Response get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Without a body. */
    public Response post(String path) {
        return send("POST", path, null);
    }

    /**
     * With a body.
     *
     * @param body a string as it is; null for none; anything else (maps, lists, records) as JSON
     * @param headers names and values in turn; a Content-Type takes the place of application/json
     */
    public Response post(String path, @Nullable Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** Without a body. */
    public Response put(String path) {
        return send("PUT", path, null);
    }

    /** As {@link #post(String, Object, String...)}. */
    public Response put(String path, @Nullable Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /**
     * Deletes.
     *
     * @param headers names and values in turn
     */
    public Response delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /**
     * Sends a request and checks the exchange.
     *
     * @param path with its query, percent-encoded
     * @throws AssertionError where the answer is not as documented
     */
    public Response send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = request(path);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        setHeaders(request, headers);
        Response response =
                new Response(exchange(request.method(method, publisher(body)).build(), BodyHandlers.ofString()));
        ProblemCheck.check(method, response);
        if (checked) {
            description.check(method, URI.create(base + path), response);
        }
        return response;
    }

    /**
     * Listens to a stream of events.
     *
     * @param headers names and values in turn
     * @throws AssertionError where the answer is none
     */
    public EventStreamClient follow(String path, String... headers) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        setHeaders(request, headers);
        return new EventStreamClient(exchange(request.build(), BodyHandlers.ofInputStream()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static void setHeaders(HttpRequest.Builder request, String... headers) {
        if (headers.length % 2 != 0) {
            throw new IllegalArgumentException("Headers come as names and values in turn");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
    }

    private static BodyPublisher publisher(@Nullable Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case String text -> BodyPublishers.ofString(text);
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
        };
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
