package dev.tidings.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The whole log in PostgreSQL, read from any position and followed: NOTIFY wakes those who follow it; a slow poll stands
 * behind that, since a notification may be lost. Thread-safe.
 */
public final class EventLog implements Feed, AutoCloseable {

    private final LogReader reader;
    private final LogListener listener;
    private final KnownHead known = new KnownHead();

    /**
     * Starts to listen.
     *
     * @param dataSource where the schema {@code event_store} lies; one connection is kept for listening
     * @param poll       how often the log's end is looked up where no notification comes
     */
    public EventLog(DataSource dataSource, Duration poll) {
        this.reader = new LogReader(dataSource);
        this.listener = new LogListener(dataSource, poll, known::reached);
        listener.start();
    }

    @Override
    public long head() {
        long head = reader.head();
        known.reached(head);
        return head;
    }

    @Override
    public long knownHead() {
        return known.position();
    }

    @Override
    public List<LogEntry> after(long position, PageLimit limit) {
        return reader.after(position, limit);
    }

    @Override
    public LogPage after(long position, PageLimit limit, Set<String> unneeded) {
        return reader.after(position, limit, unneeded);
    }

    @Override
    public List<LogEntry> at(List<Long> positions, PageLimit limit) {
        return reader.at(positions, limit);
    }

    /**
     * The events of one stream from a version on, in its order and each with its position.
     *
     * @return nothing where the stream has no such version
     */
    public List<LogEntry> ofStream(UUID stream, long fromVersion, PageLimit limit) {
        return reader.stream(stream.toString(), fromVersion, limit);
    }

    @Override
    public Registration onGrowth(Runnable listener) {
        return known.onGrowth(listener);
    }

    @Override
    public boolean await(long position, Duration patience) throws InterruptedException {
        return position <= known.position() || position <= head() || awaitBeyond(position - 1, patience);
    }

    /**
     * Waits until there are events behind the position. Asks the database nothing.
     *
     * @return false where the time was up before
     */
    public boolean awaitBeyond(long position, Duration patience) throws InterruptedException {
        return known.awaitBeyond(position, patience);
    }

    /** Stops listening. */
    @Override
    public void close() {
        listener.close();
    }
}
