package dev.tidings.http.stream;

import dev.tidings.http.security.CallerWatch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.ObjectWriter;

/** An answer of server-sent events to one client. For the thread of its request alone. */
public final class EventStream {

    private static final String HEARTBEAT = ":\n\n";

    private final EventStreams streams;
    private final OutputStream out;
    private final ObjectWriter json;
    private final boolean listened;
    private long writtenAt = System.nanoTime();
    private final CallerWatch caller;

    private EventStream(
            EventStreams streams, OutputStream out, ObjectWriter json, boolean listened, CallerWatch caller) {
        this.streams = streams;
        this.out = out;
        this.json = json;
        this.listened = listened;
        this.caller = caller;
    }

    static EventStream start(
            HttpServletRequest request, HttpServletResponse response, EventStreams streams, ObjectWriter json)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // nginx would hold events back until it has a buffer full of them.
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        boolean listened = !HttpMethod.HEAD.matches(request.getMethod());
        return new EventStream(streams, response.getOutputStream(), json, listened, CallerWatch.begin());
    }

    /**
     * Whether to go on; false once the server is about to stop, so that the client connects to another, or the client has
     * lost what it had the right to listen by.
     */
    public boolean isOpen() {
        return listened && streams.isRunning() && caller.heldLately();
    }

    /**
     * Tells of something. It is on its way to the client at the next {@link #await} at the latest.
     *
     * @param id   what the client sends as {@code Last-Event-ID} when it connects again
     * @param data is written as JSON
     * @throws IOException where the client is gone
     */
    public void send(String event, long id, Object data) throws IOException {
        write("event: " + event + "\nid: " + id + "\ndata: ");
        out.write(json.writeValueAsBytes(data));
        write("\n\n");
    }

    /**
     * Waits for what there is to tell next, and lets the client know meanwhile that the connection lives. Costs nothing
     * but a parked thread, a few bytes for each heartbeat and, where there is a caller, a look at it each second.
     *
     * @return false where the stream is to end
     * @throws IOException where the client is gone
     */
    public boolean await(Waiting waiting) throws IOException {
        out.flush();
        Duration step = step();
        while (isOpen()) {
            boolean isSomething = streams.await(waiting, step);
            keepAlive();
            if (isSomething) {
                return caller.holds();
            }
        }
        return false;
    }

    /**
     * Lets the client know that the connection lives where it was told nothing for a heartbeat. Only by that a client
     * that is gone is noticed: whoever works for long and may find nothing to tell asks for it now and then.
     *
     * @throws IOException where the client is gone
     */
    public void keepAlive() throws IOException {
        if (isOpen() && System.nanoTime() - writtenAt >= streams.heartbeat().toNanos()) {
            write(HEARTBEAT);
            out.flush();
        }
    }

    /** How long to wait before it is time to look after the caller, or to let the client know. */
    private Duration step() {
        return caller.isNeeded() && CallerWatch.INTERVAL.compareTo(streams.heartbeat()) < 0
                ? CallerWatch.INTERVAL
                : streams.heartbeat();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        writtenAt = System.nanoTime();
    }
}
