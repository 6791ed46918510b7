package dev.tidings.cli.api;

import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One server, spoken to in JSON. Safe for use by many threads. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;

    /**
     * The server at a URL, which may have a path.
     *
     * @throws Failure {@link ExitCode#USAGE} where that is no URL of HTTP
     */
    public Http(String url) {
        base = url.replaceFirst("/+$", "");
        if (!base.matches("https?://[^/]+.*")) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "'%s' is no URL of a server: write http://host:port or https://host".formatted(url));
        }
    }

    /** Without a slash at the end. */
    public String base() {
        return base;
    }

    /** Sends a request and reads the whole answer, whatever it is. */
    public HttpResponse<String> send(
            String method, String path, @Nullable Object body, @Nullable String token, Duration timeout) {
        HttpRequest.Builder request = request(path, token)
                .timeout(timeout)
                .header("Accept", "application/json, application/problem+json;q=0.9")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.text(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return exchange(request.build(), BodyHandlers.ofString());
    }

    /** Asks for server-sent events, and leaves their reading to the caller. */
    HttpResponse<InputStream> open(String path, @Nullable String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = request(path, token)
                .header("Accept", "text/event-stream, application/json;q=0.5, application/problem+json;q=0.4");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return exchange(request.build(), BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("User-Agent", "tidings-cli");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private URI uri(String path) {
        try {
            return URI.create(base + path);
        } catch (IllegalArgumentException e) {
            throw Failure.of(ExitCode.USAGE, "'%s' is no URL: %s".formatted(base + path, e.getMessage()), e);
        }
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            if (isChange(request) && !isNotSent(e)) {
                throw Failure.of(
                        ExitCode.UNKNOWN,
                        base + " was asked, but its answer is lost (" + told(e)
                                + "): it may have been done or not. Look how"
                                + " things stand, with 'tidings projections' or 'tidings rebuilds', before you try again.",
                        e);
            }
            throw Failure.of(
                    ExitCode.UNREACHABLE,
                    "%s does not answer (%s). Is Tidings running there? --url or TIDINGS_URL names another server."
                            .formatted(base, told(e)),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(ExitCode.FAILED, "Interrupted", e);
        }
    }

    private static boolean isChange(HttpRequest request) {
        return !request.method().equals("GET") && request.uri().getPath().contains("/ops/");
    }

    private static boolean isNotSent(IOException exception) {
        return exception instanceof ConnectException || exception instanceof HttpConnectTimeoutException;
    }

    private static String told(IOException exception) {
        if (exception instanceof ConnectException && exception.getMessage() == null) {
            return "nothing listens there";
        }
        String message = exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }
}
