package dev.tidings.eventstore.axon;

import static java.util.Objects.requireNonNull;
import static org.axonframework.common.BuilderUtils.assertNonNull;

import dev.tidings.eventstore.EventAppender;
import dev.tidings.eventstore.EventRegistry;
import dev.tidings.eventstore.GroupingReader;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.LogReader;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.eventstore.VersionTakenException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Axon's storage engine over the table {@code event_store.event}. Positions are gapless and in commit order on any
 * number of nodes, so a tracking token is a plain position and nothing is ever waited for or looked back at.
 *
 * <p>An append joins the transaction that the calling thread has open on the data source, if any; otherwise it shares a
 * commit with the others that wait on this node and returns when that is durable. Thread-safe.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {

    /** Of a stream, read at once: authors choose how large events are, so their number alone bounds nothing. */
    private static final PageLimit PAGE = new PageLimit(100, 4_000_000);

    /** Of a stream that is read together with others. */
    private static final PageLimit BEGINNING = new PageLimit(32, 128_000);

    private final EventAppender appender;
    private final GroupingReader beginnings;
    private final LogReader reader;
    private final SnapshotTable snapshots;
    private final EventRegistry events;

    private PostgresEventStorageEngine(Builder builder) {
        super(builder);
        DataSource dataSource = requireNonNull(builder.dataSource);
        this.appender = new EventAppender(dataSource, builder.metrics, builder.tracer);
        this.beginnings = new GroupingReader(dataSource, BEGINNING);
        this.reader = new LogReader(dataSource);
        this.snapshots = new SnapshotTable(dataSource);
        this.events = builder.events;
    }

    /** Starts with JSON under stable names. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        EventMessage<?> first = events.getFirst();
        try {
            refuseTwins(events);
            EventRows rows = new EventRows(serializer);
            AppendedPosition.remember(
                    appender.append(events.stream().map(rows::row).toList()));
        } catch (VersionTakenException e) {
            handlePersistenceException(e, first);
        } catch (DataAccessException e) {
            // Says already whether it is worth trying again, which Axon's own exceptions don't.
            throw e;
        }
    }

    /** Axon holds an event's id to be unique. Ours are random, so only a caller that repeats itself can err. */
    private static void refuseTwins(List<? extends EventMessage<?>> events) {
        Set<String> ids = new HashSet<>();
        for (EventMessage<?> event : events) {
            if (!ids.add(event.getIdentifier())) {
                throw new VersionTakenException("Event " + event.getIdentifier() + " is appended twice");
            }
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return inStream(reader.stream(aggregateIdentifier, firstSequenceNumber, PAGE), aggregateIdentifier);
    }

    private List<StoredEvent.InStream> inStream(List<LogEntry> entries, String aggregateIdentifier) {
        return entries.stream()
                .map(entry -> new StoredEvent.InStream(events.upcast(entry), aggregateIdentifier))
                .toList();
    }

    /** The whole of a stream that is as short as most, which spares it to look for a snapshot; empty for longer ones. */
    Optional<DomainEventStream> readShort(String aggregateIdentifier) {
        List<LogEntry> beginning = beginnings.beginning(aggregateIdentifier);
        boolean mayGoOn = BEGINNING.isReachedBy(
                beginning.size(),
                beginning.stream().mapToLong(entry -> entry.payload().length).sum());
        return mayGoOn
                ? Optional.empty()
                : Optional.of(EventStreamUtils.upcastAndDeserializeDomainEvents(
                        inStream(beginning, aggregateIdentifier).stream(), getEventSerializer(), upcasterChain));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return reader.after(position(lastToken), new PageLimit(batchSize, PAGE.bytes())).stream()
                .map(entry -> StoredEvent.of(events.upcast(entry)))
                .toList();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(new EventRows(serializer).row(snapshot));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshots
                .read(aggregateIdentifier)
                .map(snapshot -> new StoredEvent.InStream(snapshot, aggregateIdentifier))
                .stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastVersion(aggregateIdentifier);
    }

    /** Before the first event: the start of the log. */
    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    /** Behind the last event. */
    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(reader.head());
    }

    /** Before the first event that happened at the instant or later; behind the last one where there is none. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        OptionalLong first = reader.firstSince(dateTime);
        return first.isPresent() ? token(first.getAsLong() - 1) : createHeadToken();
    }

    /** Finishes the appends and reads that were accepted, and accepts no more. */
    @Override
    public void close() {
        appender.close();
        beginnings.close();
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    private static @Nullable TrackingToken token(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    /** What an engine is made of. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private @Nullable DataSource dataSource;
        private EventRegistry events = EventRegistry.EMPTY;
        private MeterRegistry metrics = new SimpleMeterRegistry();
        private Tracer tracer = TracerProvider.noop().get("");

        private Builder() {
            events(EventRegistry.EMPTY);
            persistenceExceptionResolver(VersionTakenException.class::isInstance);
            // A page that its bytes have ended is not a stream's last one.
            finalAggregateBatchPredicate(page -> !PAGE.isReachedBy(
                    page.size(),
                    page.stream()
                            .mapToLong(event -> ((byte[]) event.getPayload().getData()).length)
                            .sum()));
        }

        /** Where the schema {@code event_store} lies. Its connections must be in auto-commit mode. */
        public Builder dataSource(DataSource dataSource) {
            this.dataSource = dataSource;
            return this;
        }

        /** What the domain's events are called. Nothing is known at first. */
        public Builder events(EventRegistry events) {
            this.events = events;
            Serializer serializer = EventSerializer.of(events);
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            return this;
        }

        /** Where append latency and group sizes are counted. */
        public Builder metrics(MeterRegistry metrics) {
            this.metrics = metrics;
            return this;
        }

        /** What makes spans of appends that are part of a trace. */
        public Builder tracer(Tracer tracer) {
            this.tracer = tracer;
            return this;
        }

        @Override
        protected void validate() {
            super.validate();
            assertNonNull(dataSource, "The data source is a hard requirement and should be provided");
        }

        /** Starts the engine's writer. */
        public PostgresEventStorageEngine build() {
            validate();
            return new PostgresEventStorageEngine(this);
        }
    }
}
