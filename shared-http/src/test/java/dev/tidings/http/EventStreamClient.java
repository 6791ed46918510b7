package dev.tidings.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to a stream of server-sent events. See {@link ApiClient#follow}. */
public final class EventStreamClient implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final String END = "the end";

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    EventStreamClient(HttpResponse<InputStream> response) {
        this.response = response;
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header("Content-Type")).startsWith("text/event-stream");
        Thread.ofVirtual().start(this::listen);
    }

    /** An event that came, or a comment, which has no name. */
    public record Event(@Nullable String name, @Nullable String id, String data) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(data);
        }
    }

    /** The header's first value, or null. */
    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** The next event. */
    public Event next() {
        Event next = nextOrComment();
        while (next.name() == null) {
            next = nextOrComment();
        }
        assertThat(next.name()).as("another event").isNotEqualTo(END);
        return next;
    }

    /** The next event or comment, whatever comes first. */
    public Event nextOrComment() {
        try {
            Event next = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("what came").isNotNull();
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the server ends the stream, which it must do without telling of anything else. */
    public void awaitEnd() {
        Event next = nextOrComment();
        while (next.name() == null) {
            next = nextOrComment();
        }
        assertThat(next.name()).isEqualTo(END);
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            @Nullable String name = null;
            @Nullable String id = null;
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                String value = colon < 0 ? "" : line.substring(colon + 1).stripLeading();
                switch (colon < 0 ? line : line.substring(0, colon)) {
                    case "event" -> name = value;
                    case "id" -> id = value;
                    case "data" -> data.append(value);
                    default -> {
                        // A comment, or the end of an event or of a comment.
                        if (colon == 0 || name != null) {
                            events.add(new Event(name, id, data.toString()));
                        }
                        name = null;
                        data.setLength(0);
                    }
                }
            }
        } catch (IOException e) {
            // Closed from here.
        } finally {
            events.add(new Event(END, null, ""));
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
