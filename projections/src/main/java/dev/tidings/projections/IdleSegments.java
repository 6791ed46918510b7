package dev.tidings.projections;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves a node's segments on that rest and that new events do not concern, all of them in one statement: of the segments
 * of all projections an event concerns few. The others are woken, at once. Where nobody waits for a position, segments are
 * moved on a few times a second only: each time costs the database as much as a small change. Thread-safe.
 */
final class IdleSegments<E> implements Runnable {

    private static final Logger LOGGER = LoggerFactory.getLogger(IdleSegments.class);

    private final SegmentClaims claims;
    private final Supplier<Collection<GenerationFeeder<E>>> feeders;
    private final Waiters waiters;
    private final long restNanos;
    private final ScheduledExecutorService threads;
    private final AtomicInteger signals = new AtomicInteger();
    private final AtomicBoolean isPutOff = new AtomicBoolean();
    private volatile long movedAt;

    /**
     * Those of one node.
     *
     * @param feeders of all generations that the node works on now
     * @param rest    between two moves, while nobody waits
     */
    IdleSegments(
            SegmentClaims claims,
            Supplier<Collection<GenerationFeeder<E>>> feeders,
            Waiters waiters,
            Duration rest,
            ScheduledExecutorService threads) {
        this.claims = claims;
        this.feeders = feeders;
        this.waiters = waiters;
        this.restNanos = rest.toNanos();
        this.movedAt = System.nanoTime() - restNanos;
        this.threads = threads;
    }

    /** The log has grown, or may have. */
    void wake() {
        if (signals.getAndIncrement() == 0) {
            threads.execute(this);
        }
    }

    /** Somebody waits for a position on another node, and others will. */
    void hurry() {
        waiters.heard();
        wake();
    }

    @Override
    public void run() {
        int heard = signals.get();
        boolean moved = false;
        try {
            moved = moveOn();
        } finally {
            // Whoever has moved on may have come to the end of a page, and no further.
            if (moved || !signals.compareAndSet(heard, 0)) {
                threads.execute(this);
            }
        }
    }

    private boolean moveOn() {
        Map<IdleSegment, SegmentWorker<E>> idle = new LinkedHashMap<>();
        feeders.get().forEach(feeder -> feeder.wake(idle));
        if (idle.isEmpty()) {
            return false;
        }
        long rest = rest();
        if (rest > 0) {
            idle.values().forEach(SegmentWorker::letGo);
            putOff(rest);
            return false;
        }
        movedAt = System.nanoTime();
        Set<IdleSegment> moved = moved(List.copyOf(idle.keySet()));
        idle.forEach((segment, worker) -> {
            if (moved.contains(segment)) {
                worker.movedTo(segment.last());
            } else {
                worker.resume();
            }
        });
        return !moved.isEmpty();
    }

    /** In nanoseconds. */
    private long rest() {
        return waiters.isAnybody() ? 0 : restNanos - (System.nanoTime() - movedAt);
    }

    private void putOff(long nanos) {
        if (isPutOff.compareAndSet(false, true)) {
            ScheduledFuture<?> unused = threads.schedule(
                    () -> {
                        isPutOff.set(false);
                        wake();
                    },
                    nanos,
                    TimeUnit.NANOSECONDS);
        }
    }

    private Set<IdleSegment> moved(List<IdleSegment> idle) {
        try {
            return claims.advance(idle);
        } catch (RuntimeException | Error e) {
            // Each of them tries for itself now, says what is wrong, and pauses.
            LOGGER.debug("Segments could not be moved on together", e);
            return Set.of();
        }
    }
}
