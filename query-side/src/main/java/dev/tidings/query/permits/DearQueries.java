package dev.tidings.query.permits;

import dev.tidings.http.ClientPlaces;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets few dear queries run at once. Each client has one running and lets its others wait for it, so that nobody waits
 * for more than one query of each other client. Thread-safe.
 */
final class DearQueries {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Semaphore permits;
    private final ClientPlaces places;
    private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();
    private final long patience;

    DearQueries(DearQueryProperties properties) {
        this.permits = new Semaphore(properties.atOnce(), true);
        this.places = new ClientPlaces(properties.waiting(), properties.mostOfOneClient());
        this.patience = properties.patience().toNanos();
    }

    /** Who of one client is next, while there is anybody of it. */
    private static final class Turn {

        private final Semaphore one = new Semaphore(1, true);
        private int users;
    }

    /** The right to run one, until it is closed. */
    interface Permit extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for its turn.
     *
     * @throws ProblemException 429 or 503 where too many wait, 503 where it takes too long
     */
    Permit await(String client) {
        ClientPlaces.Place place = places.take(client);
        Turn turn = enter(client);
        boolean isMyTurn = false;
        boolean isPermitted = false;
        try {
            long end = System.nanoTime() + patience;
            isMyTurn = turn.one.tryAcquire(patience, TimeUnit.NANOSECONDS);
            isPermitted = isMyTurn && permits.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!isPermitted) {
                leave(client, turn, isMyTurn, place);
            }
        }
        if (!isPermitted) {
            throw ProblemException.retryLater(
                    ProblemType.UNAVAILABLE, "Too many ask for such things: ask again later.", RETRY_AFTER);
        }
        return () -> {
            permits.release();
            leave(client, turn, true, place);
        };
    }

    private Turn enter(String client) {
        return turns.compute(client, (key, known) -> {
            Turn turn = known == null ? new Turn() : known;
            turn.users++;
            return turn;
        });
    }

    private void leave(String client, Turn turn, boolean wasItsTurn, ClientPlaces.Place place) {
        if (wasItsTurn) {
            turn.one.release();
        }
        turns.computeIfPresent(client, (key, known) -> {
            known.users--;
            return known.users == 0 ? null : known;
        });
        place.close();
    }
}
