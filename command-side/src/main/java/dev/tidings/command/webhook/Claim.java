package dev.tidings.command.webhook;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An endpoint that this node has taken on, for as long as its lease lasts. Thread-safe.
 *
 * <p>It counts on the nanoseconds of this machine, from before the database was asked: so it ends here before it ends
 * there.
 */
final class Claim {

    private final UUID webhookId;
    private final long number;
    private final long leaseNanos;
    private final AtomicLong since;

    Claim(UUID webhookId, long number, long leaseNanos, long since) {
        this.webhookId = webhookId;
        this.number = number;
        this.leaseNanos = leaseNanos;
        this.since = new AtomicLong(since);
    }

    UUID webhookId() {
        return webhookId;
    }

    /** Tells it from those before it. */
    long number() {
        return number;
    }

    /** Whether no other node can have taken the endpoint on by now. */
    boolean isHeld() {
        return System.nanoTime() - since.get() < leaseNanos;
    }

    /** It was renewed; the database was asked at that time. */
    void renewed(long at) {
        since.set(at);
    }
}
