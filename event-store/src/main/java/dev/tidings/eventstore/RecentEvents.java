package dev.tidings.eventstore;

import static dev.tidings.eventstore.axon.PostgresEventStorageEngine.position;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * The newest events that were read, so that several projections at the log's end read (and decode) each event once
 * between them. A reader further back, replaying, goes to the database alone.
 */
final class RecentEvents {

    private static final int KEPT = 4096;
    private static final int BATCH = 1024;

    /** Reads the log. */
    @FunctionalInterface
    interface Source {
        List<TrackedEventMessage<?>> after(long position, int limit);
    }

    private final Source source;
    private final ReentrantLock lock = new ReentrantLock();
    private List<TrackedEventMessage<?>> kept = List.of();

    RecentEvents(Source source) {
        this.source = source;
    }

    /** The next events behind the position; none where it is the end. */
    List<TrackedEventMessage<?>> after(long position) {
        lock.lock();
        try {
            if (!kept.isEmpty() && firstKept() <= position + 1 && position <= lastKept()) {
                if (position == lastKept()) {
                    keep(source.after(position, BATCH));
                }
                return keptAfter(position);
            }
        } finally {
            lock.unlock();
        }
        List<TrackedEventMessage<?>> events = source.after(position, BATCH);
        if (events.size() < BATCH) {
            startWith(events);
        }
        return events;
    }

    /** A reader came to the end of the log: from here on it is followed together. */
    private void startWith(List<TrackedEventMessage<?>> events) {
        lock.lock();
        try {
            if (!events.isEmpty() && (kept.isEmpty() || position(last(events)) > lastKept())) {
                kept = events;
            }
        } finally {
            lock.unlock();
        }
    }

    private void keep(List<TrackedEventMessage<?>> events) {
        List<TrackedEventMessage<?>> all = new ArrayList<>(kept.size() + events.size());
        all.addAll(kept.subList(Math.max(0, kept.size() + events.size() - KEPT), kept.size()));
        all.addAll(events);
        kept = all;
    }

    private List<TrackedEventMessage<?>> keptAfter(long position) {
        int from = kept.size();
        while (from > 0 && position(kept.get(from - 1).trackingToken()) > position) {
            from--;
        }
        return kept.subList(from, kept.size());
    }

    private long firstKept() {
        return position(kept.getFirst().trackingToken());
    }

    private long lastKept() {
        return position(last(kept));
    }

    private static TrackingToken last(List<TrackedEventMessage<?>> events) {
        return events.getLast().trackingToken();
    }
}
