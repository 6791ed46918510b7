package dev.tidings.projections;

import static java.util.Objects.requireNonNull;

import dev.tidings.eventstore.Feed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs the projections of a domain on this process, beside the other processes that do: from {@link #start} to
 * {@link #stop} it works on its share of their segments, and gives it to the others at once when it stops. It can start
 * again. Thread-safe.
 */
public final class ProjectionEngine {

    /** Generations are brought to one position, while all their batches wait, where they are within so many batches. */
    private static final long BATCHES_APART = 10;

    /** What indexes have put off is merged once in so many beats. */
    private static final int BEATS_PER_MERGE = 5;

    private final ReadPositions positions = new ReadPositions();
    private final SegmentTable segments;
    private final DeadLetters deadLetters;
    private final Rebuilds rebuilds;
    private final ProjectionStatuses statuses;
    private final MeterBinder metrics;
    private final GenerationKeeper keeper;
    private final LiveLock live;
    private final ProjectionTransactions transactions;
    private final NodeFactory nodes;
    private @Nullable ProjectionNode<?> node;

    private <E> ProjectionEngine(Builder<E> builder) {
        EngineDatabase database = new EngineDatabase(
                requireNonNull(builder.dataSource), requireNonNull(builder.schema), requireNonNull(builder.role));
        PlatformTransactionManager manager = requireNonNull(builder.transactionManager);
        Feed feed = requireNonNull(builder.feed);
        EventTypes<E> types = builder.types;
        EngineSettings settings = builder.settings;
        List<? extends Projection<E>> projections = builder.projections;

        Generations generations = new Generations(database);
        this.segments = new SegmentTable(database);
        DeadLetterTable letters = new DeadLetterTable(database);
        this.transactions = new ProjectionTransactions(database, manager, settings.claimTimeout());
        ProjectionRates rates = new ProjectionRates();
        this.statuses = new ProjectionStatuses(projections, generations, segments, rates, letters, feed, builder.clock);
        this.metrics =
                new ProjectionMetrics(projections.stream().map(Projection::name).toList(), statuses);
        this.live = new LiveLock(generations, segments);
        this.deadLetters = new DeadLetters(
                letters, live, transactions, new DeadLetterRetry<>(projections, letters, transactions, feed, types));

        RebuildTransactions rebuilding = new RebuildTransactions(manager, database);
        GenerationTables tables = new GenerationTables(database);
        RebuildTable table = new RebuildTable(database);
        Progress progress = new Progress(segments, rates, feed);
        RebuildStart start = new RebuildStart(rebuilding, generations, tables, segments, table, settings.segments());
        RebuildEnd end = new RebuildEnd(database, rebuilding, generations, table, progress);
        GenerationSync<E> sync =
                new GenerationSync<>(projections, segments, generations, letters, transactions, feed, types);
        long furthest = BATCHES_APART * settings.page().events();
        Verifier verifier = new Verifier(database, rebuilding, generations, table, sync, end, furthest, builder.clock);
        GenerationSwitch generationSwitch = new GenerationSwitch(
                database, rebuilding, generations, tables, table, sync, progress, end, furthest, builder.clock);
        this.rebuilds = new Rebuilds(projections, table, start, end, verifier, generationSwitch, progress);
        this.keeper = new GenerationKeeper(
                projections,
                generations,
                table,
                new NewVersions(projections, generations, table, start, end),
                new CatchUp(rebuilding, tables, table, progress, settings.page().events()),
                generationSwitch,
                new Cleaner(rebuilding, generations, tables, settings.keepPrevious()),
                new PendingEntries(
                        rebuilding, database, positions, settings.beat().multipliedBy(BEATS_PER_MERGE)),
                settings.beat());

        ProjectionSpans spans = new ProjectionSpans(builder.tracer, Clock.systemUTC());
        this.nodes = name -> new ProjectionNode<>(
                name,
                projections,
                database,
                new EngineParts<>(
                        feed,
                        types,
                        segments,
                        new SegmentClaims(database, name, settings.claimTimeout()),
                        generations,
                        letters,
                        transactions,
                        builder.metrics,
                        spans),
                settings,
                positions,
                rates,
                end,
                keeper::wake);
    }

    /**
     * What an engine is made of.
     *
     * @param types what there is to know of the domain's events
     */
    public static <E> Builder<E> builder(EventTypes<E> types) {
        return new Builder<>(types);
    }

    /**
     * Begins to work, beside the other processes.
     *
     * @throws org.springframework.dao.DataAccessException when the database can't be reached
     */
    public synchronized void start() {
        if (node == null) {
            ProjectionNode<?> started = nodes.named(name());
            started.start();
            node = started;
            keeper.start();
        }
    }

    /** Finishes what is under way, for some seconds at most, and leaves the rest to the other processes. */
    public synchronized void stop() {
        if (node != null) {
            keeper.stop();
            node.stop();
            node = null;
        }
    }

    /** Whether it works. */
    public synchronized boolean isRunning() {
        return node != null;
    }

    /** How far the live generations are, on all processes together. */
    public ReadPositions positions() {
        return positions;
    }

    /**
     * Whether the database that the connection leads to holds the position of all the projections now. What
     * {@link #positions} says may have been lost in a crash of the database since; whoever reads over this connection
     * reads nothing older.
     *
     * @throws SQLException when the connection is broken
     */
    public boolean isHeldBy(Connection connection, Collection<String> projections, long position) throws SQLException {
        return segments.isHeldBy(connection, projections, position);
    }

    /** How the projections are doing, by name. Asks the database and the feed. */
    public List<ProjectionStatus> statuses() {
        return statuses.all();
    }

    /** What operators do about events that could not be handled. */
    public DeadLetters deadLetters() {
        return deadLetters;
    }

    /**
     * Lets something besides its batches write the projection's live tables, such as rows that change with the time: no
     * batch, no switch and no comparison of generations comes between. Does not wait for the disk: what a crash of the
     * database takes back is to be done again.
     *
     * @param writing statements on this engine's data source, in the transaction that is opened here; it may name the
     *                tables without a schema
     * @throws org.springframework.dao.DataAccessException when the database fails; everything is as it was then
     */
    public void writeLive(String projection, Runnable writing) {
        transactions.execute(() -> {
            long position = live.hold(projection);
            writing.run();
            return position;
        });
    }

    /** What operators do about generations. */
    public Rebuilds rebuilds() {
        return rebuilds;
    }

    /** Lag, position, rate and dead letters as gauges. */
    public MeterBinder metrics() {
        return metrics;
    }

    /** Tells operators where it runs; never the same twice, for a process that comes back has lost its claims. */
    private static String name() {
        String random = Integer.toHexString(ThreadLocalRandom.current().nextInt(0x10000, 0x100000));
        return ManagementFactory.getRuntimeMXBean().getName() + "-" + random;
    }

    @FunctionalInterface
    private interface NodeFactory {
        ProjectionNode<?> named(String name);
    }

    /** What an engine is made of. */
    public static final class Builder<E> {

        private final EventTypes<E> types;
        private List<? extends Projection<E>> projections = List.of();
        private @Nullable Feed feed;
        private @Nullable DataSource dataSource;
        private @Nullable PlatformTransactionManager transactionManager;
        private @Nullable String schema;
        private @Nullable String role;
        private Clock clock = Clock.systemUTC();
        private EngineSettings settings = EngineSettings.DEFAULTS;
        private MeterRegistry metrics = new SimpleMeterRegistry();
        private Tracer tracer = TracerProvider.noop().get("");

        private Builder(EventTypes<E> types) {
            this.types = types;
        }

        /** Those that this code knows. */
        public Builder<E> projections(List<? extends Projection<E>> projections) {
            this.projections = List.copyOf(projections);
            return this;
        }

        /** Where the log comes from. */
        public Builder<E> feed(Feed feed) {
            this.feed = feed;
            return this;
        }

        /**
         * Where the read tables are.
         *
         * @param transactionManager of the data source, with savepoints
         * @param schema             in which the engine's own tables and the live read tables are
         * @param role               what reads and writes the tables of every generation
         */
        public Builder<E> database(
                DataSource dataSource, PlatformTransactionManager transactionManager, String schema, String role) {
            this.dataSource = dataSource;
            this.transactionManager = transactionManager;
            this.schema = schema;
            this.role = role;
            return this;
        }

        /** Tells the time that rows are brought up to when generations are compared. */
        public Builder<E> clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** How it runs. */
        public Builder<E> settings(EngineSettings settings) {
            this.settings = settings;
            return this;
        }

        /** Where handled events are counted. */
        public Builder<E> metrics(MeterRegistry metrics) {
            this.metrics = metrics;
            return this;
        }

        /** What makes spans of events that are part of a trace. */
        public Builder<E> tracer(Tracer tracer) {
            this.tracer = tracer;
            return this;
        }

        /** An engine that has not started. */
        public ProjectionEngine build() {
            return new ProjectionEngine(this);
        }
    }
}
