import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests to nodes of this machine, and judges what became of them. Thread-safe. */
final class Api {

    static final String NO_500 = "no 500 at any time";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String UNKNOWN_OUTCOME = "urn:tidings:problem:outcome-unknown";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final History history;

    Api(History history) {
        this.history = history;
    }

    /**
     * Sends one request, once.
     *
     * @param token   an access token; empty for anonymous requests
     * @param body    JSON; null for none
     * @param headers names and values in turn
     */
    Reply send(int port, String method, String path, String token, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int n = 0; n < headers.length; n += 2) {
            request.header(headers[n], headers[n + 1]);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            Reply reply = new Reply(outcome(response), response.statusCode(), response.body());
            if (reply.status() == 500 && !reply.body().contains(UNKNOWN_OUTCOME)) {
                history.fault(NO_500, method + " " + path + " on " + port + ": " + reply.brief());
            }
            return reply;
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Reply(Outcome.REFUSED, 0, "not connected: " + e);
        } catch (IOException e) {
            return new Reply(Outcome.UNKNOWN, 0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply(Outcome.UNKNOWN, 0, e.toString());
        }
    }

    /** An error of the server's says that nothing was done, unless it says that it does not know. */
    private static Outcome outcome(HttpResponse<String> response) {
        if (response.statusCode() < 300) {
            return Outcome.DONE;
        }
        boolean isUnknown = response.statusCode() == 500 || response.body().contains(UNKNOWN_OUTCOME);
        return isUnknown ? Outcome.UNKNOWN : Outcome.REFUSED;
    }
}
