package dev.tidings.query.trending;

import dev.tidings.http.ClientPlaces;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Those who listen to the stream now: no more than there are places. Thread-safe. */
@Component
class TrendingListeners {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final Duration CLOSING_LOOK = Duration.ofMillis(10);

    private final Set<TrendingListener> all = ConcurrentHashMap.newKeySet();
    private final ClientPlaces places;
    private volatile boolean closed = true;

    TrendingListeners(TrendingProperties properties, MeterRegistry metrics) {
        this.places = new ClientPlaces(properties.maxListeners(), properties.maxListenersOfOneClient());
        Gauge.builder("tidings.trending.listeners", all, Collection::size)
                .description("Clients that listen to the stream of the board on this node")
                .register(metrics);
    }

    /**
     * Lets one more listen.
     *
     * @param client who listens: an address
     * @param board  what the client is shown first
     * @param shown  the hash of the board that the client has, if any
     * @throws ProblemException 503 where all places are taken, or the stream ends; 429 where the client has its share
     */
    SseEmitter join(String client, BoardChoice choice, EncodedBoard board, @Nullable String shown) throws IOException {
        if (closed) {
            throw ProblemException.retryLater(
                    ProblemType.UNAVAILABLE, "This node is being stopped: ask another one.", RETRY_AFTER);
        }
        ClientPlaces.Place place = places.take(client);
        TrendingListener listener = new TrendingListener(choice, shown, gone -> leave(gone, place));
        try {
            listener.begin(board);
        } catch (IOException e) {
            listener.forget();
            throw e;
        }
        all.add(listener);
        if (closed) {
            listener.end();
        }
        return listener.emitter();
    }

    Collection<TrendingListener> all() {
        return Collections.unmodifiableCollection(all);
    }

    /** From now on one may join. */
    void open() {
        closed = false;
    }

    /** Ends the stream for everybody, lets nobody join any more, and waits a while until all have gone. */
    void close(Duration patience) throws InterruptedException {
        closed = true;
        all.forEach(TrendingListener::end);
        long end = System.nanoTime() + patience.toNanos();
        while (!all.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(CLOSING_LOOK);
        }
    }

    private void leave(TrendingListener listener, ClientPlaces.Place place) {
        all.remove(listener);
        place.close();
    }
}
