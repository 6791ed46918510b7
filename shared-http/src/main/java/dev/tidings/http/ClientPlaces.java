package dev.tidings.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Places for what is dear while it lasts: so many in all, of which no client takes more than its share. Thread-safe.
 */
public final class ClientPlaces {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Semaphore places;
    private final int share;
    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

    /**
     * All places are free.
     *
     * @param places how many there are
     * @param share  how many of them one client may have
     */
    public ClientPlaces(int places, int share) {
        this.places = new Semaphore(places);
        this.share = share;
    }

    /** A place that somebody has. */
    public final class Place implements AutoCloseable {

        private final String client;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(String client) {
            this.client = client;
        }

        /** Leaves it to others. May be called again. */
        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                leave(client);
            }
        }
    }

    /**
     * Takes a place.
     *
     * @param client an address, or an account
     * @throws ProblemException 429 where the client has its share, 503 where none is left
     */
    public Place take(String client) {
        if (taken.merge(client, 1, Integer::sum) > share) {
            giveBack(client);
            throw ProblemException.retryLater(
                    ProblemType.RATE_LIMITED,
                    "You have " + share + " of these open already: end one of them first.",
                    RETRY_AFTER);
        }
        if (!places.tryAcquire()) {
            giveBack(client);
            throw ProblemException.retryLater(
                    ProblemType.UNAVAILABLE, "Too many have one of these open: ask later.", RETRY_AFTER);
        }
        return new Place(client);
    }

    private void leave(String client) {
        places.release();
        giveBack(client);
    }

    private void giveBack(String client) {
        taken.computeIfPresent(client, (key, number) -> number == 1 ? null : number - 1);
    }
}
