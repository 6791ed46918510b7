package dev.tidings.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * The whole log, followed from any position: past events in large batches, new ones as soon as they are committed on
 * whatever node. PostgreSQL's NOTIFY wakes the readers; a slow poll stands behind it, since a notification may be lost.
 *
 * <p>Thread-safe; a stream that it opens belongs to one thread at a time. All streams at the log's end share what is
 * read there. Payloads are decoded when they are asked for.
 */
public final class EventLog implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    private final LogReader reader;
    private final Serializer serializer;
    private final EventUpcaster upcaster;
    private final RecentEvents recent;
    private final LogListener listener;
    private final Set<LogStream> streams = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile long knownHead;

    /**
     * Starts to listen.
     *
     * @param dataSource where the schema {@code event_store} lies; one connection is kept for listening
     * @param poll       how often the log's end is looked up where no notification comes
     */
    public EventLog(DataSource dataSource, Serializer serializer, EventUpcaster upcaster, Duration poll) {
        this.reader = new LogReader(dataSource);
        this.serializer = serializer;
        this.upcaster = upcaster;
        this.recent = new RecentEvents(this::read);
        this.listener = new LogListener(dataSource, reader, poll, this::reached);
        listener.start();
    }

    /** The position of the last committed event, 0 while there is none. Asks the database. */
    public long head() {
        long head = reader.head();
        reached(head);
        return head;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        LogStream stream = new LogStream(this, PostgresEventStorageEngine.position(trackingToken));
        streams.add(stream);
        head();
        return stream;
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        OptionalLong first = reader.firstSince(dateTime);
        return first.isPresent() ? new GlobalSequenceTrackingToken(first.getAsLong() - 1) : createHeadToken();
    }

    /** Stops listening. Streams still open come to their end. */
    @Override
    public void close() {
        listener.close();
    }

    /** The events with the given positions, in order. Positions that the log doesn't hold are left out. */
    public List<TrackedEventMessage<?>> at(List<Long> positions) {
        return decode(reader.at(positions));
    }

    /**
     * The events of one stream from a version on, in its order and each with its position: at most so many, and no more
     * once they hold so many bytes, but one at least.
     *
     * @return nothing where the stream has no such version
     */
    public List<TrackedEventMessage<?>> ofStream(UUID stream, long fromVersion, int limit, long bytes) {
        return decode(reader.page(stream.toString(), fromVersion, limit, bytes));
    }

    /**
     * Waits until the log holds an event with the position.
     *
     * @return false where the time was up before
     */
    public boolean await(long position, Duration patience) throws InterruptedException {
        return position <= knownHead || position <= head() || awaitBeyond(position - 1, patience);
    }

    List<TrackedEventMessage<?>> after(long position) {
        return position < knownHead ? recent.after(position) : List.of();
    }

    /**
     * Waits until there are events behind the position. Asks the database nothing.
     *
     * @return false where the time was up before
     */
    public boolean awaitBeyond(long position, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (knownHead <= position && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
            return knownHead > position;
        } finally {
            lock.unlock();
        }
    }

    void closed(LogStream stream) {
        streams.remove(stream);
    }

    private List<TrackedEventMessage<?>> read(long after, int limit) {
        return decode(reader.after(after, limit));
    }

    private List<TrackedEventMessage<?>> decode(List<? extends LogEntry> entries) {
        return EventUtils.upcastAndDeserializeTrackedEvents(entries.stream(), serializer, upcaster)
                .toList();
    }

    private void reached(long head) {
        lock.lock();
        try {
            if (head <= knownHead) {
                return;
            }
            knownHead = head;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        streams.forEach(LogStream::available);
    }
}
