package dev.tidings.kafka;

import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The last entries of the log, as they came to the one who follows the topic: whoever reads at the log's end need not ask
 * the broker for them once more. Bounded. Thread-safe.
 */
final class RecentEntries {

    private static final PageLimit MOST = new PageLimit(1000, 4_000_000);

    private final Deque<LogEntry> entries = new ArrayDeque<>();
    private long bytes;

    /** Adds the entry at the position behind the last one; none may be left out. */
    synchronized void add(LogEntry entry) {
        entries.addLast(entry);
        bytes += size(entry);
        while (entries.size() > MOST.events() || bytes > MOST.bytes()) {
            bytes -= size(entries.removeFirst());
        }
    }

    /** Forgets them, for what comes may not follow on them. */
    synchronized void clear() {
        entries.clear();
        bytes = 0;
    }

    /** The entries behind a position, as a feed hands them out; none where they are not known. */
    synchronized List<LogEntry> after(long position, PageLimit limit) {
        List<LogEntry> page = new ArrayList<>();
        if (entries.isEmpty() || position + 1 < entries.getFirst().position()) {
            return page;
        }
        long size = 0;
        Iterator<LogEntry> all = entries.iterator();
        while (all.hasNext() && !limit.isReachedBy(page.size(), size)) {
            LogEntry entry = all.next();
            if (entry.position() > position) {
                page.add(entry);
                size += entry.payload().length;
            }
        }
        return page;
    }

    private static int size(LogEntry entry) {
        return entry.payload().length + entry.metadata().length;
    }
}
