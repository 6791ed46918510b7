package dev.tidings.http.stream;

import dev.tidings.http.ClientAddress;
import dev.tidings.http.ClientPlaces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens answers of server-sent events. Each is written by the (virtual) thread of its own request, which mostly waits,
 * so thousands of idle listeners cost little. When the server stops, all of them end at once and hold nothing up.
 * Thread-safe.
 */
public final class EventStreams implements SmartLifecycle {

    private final ObjectWriter json;
    private final Duration heartbeat;
    private final ClientPlaces places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Thread> waiting = new HashSet<>();
    private volatile boolean running = true;

    EventStreams(JsonMapper mapper, Duration heartbeat, ClientPlaces places) {
        this.json = mapper.writer().without(SerializationFeature.INDENT_OUTPUT);
        this.heartbeat = heartbeat;
        this.places = places;
    }

    /**
     * Begins the answer. The stream ends when the request's handler returns.
     *
     * @throws IOException where the client is gone
     * @throws dev.tidings.http.ProblemException 429 or 503 where there are too many streams
     */
    public EventStream open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StreamPlace.keep(request, places.take(ClientAddress.of(request)));
        return EventStream.start(request, response, this, json);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            waiting.forEach(Thread::interrupt);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server begins to wait for the requests that are under way. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    /** After which silence clients are to be told that the connection lives. */
    Duration heartbeat() {
        return heartbeat;
    }

    /** Waits for some time at most. Threads are interrupted here and nowhere else. */
    boolean await(Waiting something, Duration patience) {
        if (!enter()) {
            return false;
        }
        try {
            return something.await(patience);
        } catch (InterruptedException e) {
            return false;
        } finally {
            leave();
        }
    }

    private boolean enter() {
        lock.lock();
        try {
            return running && waiting.add(Thread.currentThread());
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            waiting.remove(Thread.currentThread());
            // It may have been interrupted after it had waited: the request still ends in peace.
            boolean unused = Thread.interrupted();
        } finally {
            lock.unlock();
        }
    }
}
