package dev.tidings.http.input;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many bytes of bodies the process holds at once, counted as they come: what was only announced takes nobody's room.
 * No client has more than a quarter of it. Whoever finds no room waits a while. The body that came first goes on in any
 * case, for otherwise all could wait for one another. Thread-safe.
 */
final class BodyBudget {

    private static final int CLIENTS = 4;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final long most;
    private final long share;
    private final long patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Map<String, Long> heldByClient = new HashMap<>();
    /** The oldest first. */
    private final Set<Holding> holdings = new LinkedHashSet<>();

    private long held;

    BodyBudget(long most, Duration patience) {
        this.most = most;
        this.share = most / CLIENTS;
        this.patience = patience.toNanos();
    }

    /** What one body has of it: nothing yet. */
    Holding open(String client) {
        return new Holding(client);
    }

    /** For the thread of one request. */
    final class Holding {

        private final String client;
        private long bytes;

        private Holding(String client) {
            this.client = client;
        }

        /**
         * Takes room for more bytes, as soon as there is some.
         *
         * @throws ProblemException 429 where the client has its share, 503 where the process is full
         */
        void grow(long more) {
            lock.lock();
            try {
                holdings.add(this);
                long left = patience;
                while (!fits(more)) {
                    if (left <= 0) {
                        throw full(more);
                    }
                    left = room.awaitNanos(left);
                }
                bytes += more;
                held += more;
                heldByClient.merge(client, more, Long::sum);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw full(more);
            } finally {
                lock.unlock();
            }
        }

        /** Gives all of it back. May be called again. */
        void release() {
            lock.lock();
            try {
                if (holdings.remove(this)) {
                    held -= bytes;
                    heldByClient.computeIfPresent(client, (key, sum) -> sum == bytes ? null : sum - bytes);
                    bytes = 0;
                    room.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }

        private boolean fits(long more) {
            return (isWithinShare(more) || isOldestOfClient())
                    && (held + more <= most || holdings.iterator().next() == this);
        }

        private boolean isWithinShare(long more) {
            return heldByClient.getOrDefault(client, 0L) + more <= share;
        }

        private boolean isOldestOfClient() {
            for (Holding other : holdings) {
                if (other.client.equals(client)) {
                    return other == this;
                }
            }
            return true;
        }

        private ProblemException full(long more) {
            return isWithinShare(more)
                    ? ProblemException.retryLater(
                            ProblemType.UNAVAILABLE,
                            "Too many large bodies are on their way: nothing was done, send it again later.",
                            RETRY_AFTER)
                    : ProblemException.retryLater(
                            ProblemType.RATE_LIMITED,
                            "Too many large bodies are on their way from this address: nothing was done, send fewer "
                                    + "at once.",
                            RETRY_AFTER);
        }
    }
}
