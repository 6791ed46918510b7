package dev.tidings.projections;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far every projection's live generation is, on whatever node its segments are worked on. Kept up to date by what nodes tell each
 * other, so that waiting for a position costs no query. Thread-safe.
 */
public final class ReadPositions {

    private final Map<String, LiveSegments> live = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong moves = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Runnable onWaiting = () -> {};

    ReadPositions() {}

    /** Every event up to here is done in the whole projection; 0 for a projection that has not started yet. */
    public long of(String projection) {
        LiveSegments segments = live.get(projection);
        return segments == null
                ? 0
                : segments.positions().values().stream()
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(0);
    }

    /**
     * Waits until all the projections have reached the position.
     *
     * @return false where the time was up before
     */
    public boolean await(Collection<String> projections, long position, Duration patience) throws InterruptedException {
        if (haveReached(projections, position)) {
            return true;
        }
        long nanos = patience.toNanos();
        waiting.incrementAndGet();
        onWaiting.run();
        lock.lock();
        try {
            while (!haveReached(projections, position)) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = moved.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
            waiting.decrementAndGet();
        }
    }

    /**
     * A number that grows whenever what queries read may have changed: as long as it stays, an answer that was read
     * behind it is as new as one that would be read now, as far as this node has heard.
     */
    public long moves() {
        return moves.get();
    }

    /** Waits until {@link #moves} is no longer the number given, or the time is up. */
    public void awaitMove(long known, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (moves.get() == known && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody waits for a position now. */
    public boolean isAnybodyWaiting() {
        return waiting.get() > 0;
    }

    /** Runs, quickly, whenever somebody begins to wait. */
    void onWaiting(Runnable listener) {
        onWaiting = listener;
    }

    /** Nothing is known any more, until the database has been asked. */
    void forget() {
        live.clear();
    }

    /** Takes over what the database says of all segments of live generations. */
    void replace(List<SegmentTable.SegmentRow> rows) {
        Map<String, LiveSegments> current = new TreeMap<>();
        for (SegmentTable.SegmentRow row : rows) {
            current.computeIfAbsent(
                            row.generation().projection(),
                            p -> new LiveSegments(row.generation(), new ConcurrentHashMap<>()))
                    .positions()
                    .put(row.segment(), row.position());
        }
        live.keySet().retainAll(current.keySet());
        live.putAll(current);
        wake();
    }

    /**
     * Takes over what a node told.
     *
     * @return false where the segment was unknown, or of another generation than the one that was live: then there may be
     *     others, which only the database knows
     */
    boolean accept(PositionNotification news) {
        LiveSegments segments = live.get(news.generation().projection());
        if (segments == null
                || !segments.generation().equals(news.generation())
                || segments.positions().replace(news.segment(), news.position()) == null) {
            return false;
        }
        wake();
        return true;
    }

    private boolean haveReached(Collection<String> projections, long position) {
        return projections.stream().allMatch(projection -> of(projection) >= position);
    }

    private void wake() {
        lock.lock();
        try {
            moves.incrementAndGet();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private record LiveSegments(GenerationId generation, Map<Integer, Long> positions) {}
}
