package dev.tidings.query.operations;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** The newest events, read once for all who follow the log. Thread-safe. */
@Component
final class LogTail {

    private static final int AT_ONCE = 100;

    private final LoggedEvents events;
    private final ReentrantLock lock = new ReentrantLock();
    private List<LogEntryResponse> newest = List.of();

    LogTail(LoggedEvents events) {
        this.events = events;
    }

    /** The next events from the position on, in order; none at the log's end. */
    List<LogEntryResponse> from(long position) {
        List<LogEntryResponse> known = newest(position);
        return !known.isEmpty() && position < known.getFirst().position()
                ? read(position)
                : known.stream().filter(event -> event.position() >= position).toList();
    }

    /** Whoever comes first with a position that is behind the newest event reads on for all. */
    private List<LogEntryResponse> newest(long position) {
        lock.lock();
        try {
            if (newest.isEmpty() || position > newest.getLast().position()) {
                List<LogEntryResponse> read = read(position);
                newest = read.isEmpty() ? newest : read;
            }
            return newest;
        } finally {
            lock.unlock();
        }
    }

    private List<LogEntryResponse> read(long position) {
        return events.from(position, EventFilter.NONE, AT_ONCE).events();
    }
}
