package dev.tidings.eventstore.axon;

import static java.util.Objects.requireNonNull;
import static org.axonframework.common.BuilderUtils.assertNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
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

    private final JoiningAppender joining;
    private final GroupingAppender grouping;
    private final LogReader reader;
    private final SnapshotTable snapshots;
    private final Timer appendTimer;
    private final Tracer tracer;

    private PostgresEventStorageEngine(Builder builder) {
        super(builder);
        DataSource dataSource = requireNonNull(builder.dataSource);
        this.joining = new JoiningAppender(dataSource);
        this.grouping = new GroupingAppender(dataSource, builder.metrics);
        this.reader = new LogReader(dataSource);
        this.snapshots = new SnapshotTable(dataSource);
        this.appendTimer = Timer.builder("tidings.append")
                .description("How long an append takes until it is durable")
                .publishPercentileHistogram()
                .register(builder.metrics);
        this.tracer = builder.tracer;
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
            Append append = new Append(
                    events.stream().map(event -> LogRow.of(event, serializer)).toList());
            Appender appender = new TracedAppender(joining.hasTransactionToJoin() ? joining : grouping, tracer);
            AppendedPosition.remember(appendTimer.record(() -> appender.append(append)));
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
        return reader.stream(aggregateIdentifier, firstSequenceNumber, batchSize);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return reader.after(position(lastToken), batchSize);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(LogRow.of(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshots.read(aggregateIdentifier).stream();
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

    /** Finishes the appends that were accepted, and accepts no more. */
    @Override
    public void close() {
        grouping.close();
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
        private MeterRegistry metrics = new SimpleMeterRegistry();
        private Tracer tracer = TracerProvider.noop().get("");

        private Builder() {
            Serializer serializer = EventSerializer.create();
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            persistenceExceptionResolver(VersionTakenException.class::isInstance);
        }

        /** Where the schema {@code event_store} lies. Its connections must be in auto-commit mode. */
        public Builder dataSource(DataSource dataSource) {
            this.dataSource = dataSource;
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
