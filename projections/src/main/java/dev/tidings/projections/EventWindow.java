package dev.tidings.projections;

import dev.tidings.eventstore.Feed;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Successive events of the log that were read last, shared by those who are about as far, so that each event is read and
 * decoded once for all of them. Bounded in events and in bytes; who is elsewhere in the log reads for itself.
 * Thread-safe.
 */
final class EventWindow<E> {

    private static final int PAGES_KEPT = 3;

    private final Feed feed;
    private final EventTypes<E> types;
    private final PageLimit page;
    private final ReentrantLock lock = new ReentrantLock();
    private List<DecodableEntry<E>> kept = List.of();
    private long end = -1;

    /**
     * An empty one.
     *
     * @param page how much is read, and handed out, at once
     */
    EventWindow(Feed feed, EventTypes<E> types, PageLimit page) {
        this.feed = feed;
        this.types = types;
        this.page = page;
    }

    /** Whether what follows on the position is here, or would be read next. */
    boolean covers(long position) {
        lock.lock();
        try {
            return isCovered(position);
        } finally {
            lock.unlock();
        }
    }

    /** The next events behind the position, at most a page; none where it is the log's end. */
    List<DecodableEntry<E>> after(long position) {
        lock.lock();
        try {
            if (!isCovered(position)) {
                kept = List.of();
                end = position;
            }
            if (position == end) {
                readOn();
            }
            return pageOf(keptAfter(position));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reads the page behind what is kept, where whoever has come to the position has no more than a page before it, and
     * decodes what one of the projections handles.
     */
    void readAhead(long position, Iterable<? extends Projection<E>> projections) {
        List<DecodableEntry<E>> read = List.of();
        lock.lock();
        try {
            if (isCovered(position)
                    && pageOf(keptAfter(position)).size() == keptAfter(position).size()) {
                long before = end;
                readOn();
                read = List.copyOf(keptAfter(before));
            }
        } finally {
            lock.unlock();
        }
        for (DecodableEntry<E> event : read) {
            if (event.isOf(projections)) {
                event.decode();
            }
        }
    }

    private boolean isCovered(long position) {
        return end >= 0 && end - kept.size() <= position && position <= end;
    }

    private void readOn() {
        List<LogEntry> entries = end < feed.knownHead() ? feed.after(end, page) : List.of();
        if (entries.isEmpty()) {
            return;
        }
        List<DecodableEntry<E>> all = new ArrayList<>(kept.size() + entries.size());
        all.addAll(kept);
        for (LogEntry entry : entries) {
            if (entry.position() != end + 1) {
                throw new GapInFeedException(end + 1, entry.position());
            }
            end = entry.position();
            all.add(new DecodableEntry<>(entry, types));
        }
        kept = List.copyOf(all.subList(firstToKeep(all), all.size()));
    }

    private int firstToKeep(List<DecodableEntry<E>> all) {
        int first = all.size();
        long bytes = 0;
        while (first > 0 && all.size() - first < PAGES_KEPT * page.events() && bytes < PAGES_KEPT * page.bytes()) {
            first--;
            bytes += all.get(first).entry().size();
        }
        return first;
    }

    private List<DecodableEntry<E>> keptAfter(long position) {
        return kept.subList((int) (position - (end - kept.size())), kept.size());
    }

    private List<DecodableEntry<E>> pageOf(List<DecodableEntry<E>> events) {
        int count = 0;
        long bytes = 0;
        while (count < events.size() && count < page.events() && bytes < page.bytes()) {
            bytes += events.get(count).entry().size();
            count++;
        }
        return List.copyOf(events.subList(0, count));
    }
}
