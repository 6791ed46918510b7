package dev.tidings.projections;

import dev.tidings.eventstore.Feed;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.LogPage;
import dev.tidings.eventstore.PageLimit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Successive events of the log that were read last, shared by those who are about as far, so that each event is read and
 * decoded once for all of them. Bounded in events and in bytes; who is elsewhere in the log reads for itself. What is
 * kept is handed out while more is being read. Thread-safe.
 */
final class EventWindow<E> {

    private static final int PAGES_KEPT = 3;

    private final Feed feed;
    private final EventTypes<E> types;
    private final PageLimit page;
    private final List<? extends Projection<E>> projections;
    private final ReentrantLock reading = new ReentrantLock();
    private final Set<String> unneeded = new HashSet<>();
    private volatile KeptEvents<E> kept = KeptEvents.none(-1);

    /**
     * An empty one.
     *
     * @param page        how much is read, and handed out, at once
     * @param projections whom it is for: events that none of them handles may be left out
     */
    EventWindow(Feed feed, EventTypes<E> types, PageLimit page, Collection<? extends Projection<E>> projections) {
        this.feed = feed;
        this.types = types;
        this.page = page;
        this.projections = List.copyOf(projections);
    }

    /** Whether what follows on the position is here, or would be read next. */
    boolean covers(long position) {
        return kept.covers(position);
    }

    /**
     * The next events behind the position, at most a page of them and no further than a page reaches; none where it is the
     * log's end. What is left out before the last of them is nobody's business.
     */
    List<DecodableEntry<E>> after(long position) {
        KeptEvents<E> now = kept;
        return now.covers(position) && position < now.end() ? pageOf(position, now) : readAfter(position);
    }

    private List<DecodableEntry<E>> readAfter(long position) {
        reading.lock();
        try {
            if (!kept.covers(position)) {
                kept = KeptEvents.none(position);
            }
            if (position == kept.end()) {
                add(read());
            }
            return pageOf(position, kept);
        } finally {
            reading.unlock();
        }
    }

    /**
     * Reads the page behind what is kept, where whoever has come to the position has no more than a page before it, and
     * decodes it. Does nothing where somebody else is reading.
     */
    void readAhead(long position) {
        if (!reading.tryLock()) {
            return;
        }
        try {
            if (kept.covers(position) && isPage(position, kept)) {
                List<DecodableEntry<E>> read = read();
                for (DecodableEntry<E> event : read) {
                    if (event.isOf(projections)) {
                        event.decode();
                    }
                }
                add(read);
            }
        } finally {
            reading.unlock();
        }
    }

    private List<DecodableEntry<E>> read() {
        long end = kept.end();
        if (end >= feed.knownHead()) {
            return List.of();
        }
        LogPage next = feed.after(end, page, unneeded);
        List<DecodableEntry<E>> read = new ArrayList<>();
        long last = end;
        for (LogEntry entry : next.events()) {
            if (next.leftOut() == 0 && entry.position() != last + 1) {
                throw new GapInFeedException(last + 1, entry.position());
            }
            last = entry.position();
            DecodableEntry<E> event = new DecodableEntry<>(entry, types);
            read.add(event);
            if (event.isKnown() && !event.isOf(projections)) {
                unneeded.add(entry.name());
            }
        }
        if (last != end + read.size() + next.leftOut()) {
            throw new GapInFeedException(end + read.size() + next.leftOut(), last);
        }
        return read;
    }

    /** Whoever asked for what was read finds it, however large its last event is. */
    private void add(List<DecodableEntry<E>> read) {
        if (!read.isEmpty()) {
            kept = kept.with(read, PAGES_KEPT * page.events(), PAGES_KEPT * page.bytes());
        }
    }

    private boolean isPage(long position, KeptEvents<E> events) {
        return pageOf(position, events).size() == events.after(position).size();
    }

    private List<DecodableEntry<E>> pageOf(long position, KeptEvents<E> now) {
        List<DecodableEntry<E>> events = now.after(position);
        int count = 0;
        long bytes = 0;
        while (count < events.size()
                && events.get(count).position() <= position + page.events()
                && bytes < page.bytes()) {
            bytes += events.get(count).entry().size();
            count++;
        }
        return List.copyOf(events.subList(0, count));
    }
}
