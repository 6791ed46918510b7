package dev.tidings.projections;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tidings.eventstore.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One Axon processor for each generation that the database says is to be fed, and the threads that they share; from one
 * start to one stop.
 */
final class RunningProjections {

    private static final Logger LOGGER = LoggerFactory.getLogger(RunningProjections.class);
    private static final int STOP_SECONDS = 5;
    private static final int LEAVE_SECONDS = 1;

    private final Map<String, Projection> projections;
    private final Generations generations;
    private final SegmentTable segments;
    private final ProjectionRates rates;
    private final BuildFailures failures;
    private final PositionTokenStore tokens;
    private final NodeRegistry nodes;
    private final NodeSession connection;
    private final ProcessorFactory factory;
    private final ScheduledExecutorService workers;
    private final ScheduledExecutorService heart;
    private final Map<GenerationId, RunningGeneration> running = new HashMap<>();
    private boolean stopped;

    RunningProjections(
            String node,
            List<Projection> projections,
            DataSource readModel,
            PlatformTransactionManager transactionManager,
            EventLog log,
            ReadPositions positions,
            ProjectionRates rates,
            BuildFailures failures,
            ProjectionsProperties properties,
            MeterRegistry metrics,
            ProjectionSpans spans) {
        this.projections = projections.stream().collect(toMap(Projection::name, identity()));
        this.generations = new Generations(readModel);
        this.segments = new SegmentTable(readModel);
        this.rates = rates;
        this.failures = failures;
        this.heart = executor("projection-heart", 1);
        // A worker waits for PostgreSQL half of its time.
        this.workers = executor("projection-worker", 2 * Runtime.getRuntime().availableProcessors());
        ClaimedPositions claimed = new ClaimedPositions();
        this.tokens = new PositionTokenStore(readModel, node, properties.claimTimeout(), claimed);
        this.nodes = new NodeRegistry(readModel, node, projections, properties, heart, this::reconcile, this::resume);
        this.connection = new NodeSession(readModel, node, positions, this::lookSoon);
        this.factory = new ProcessorFactory(
                log,
                tokens,
                claimed,
                new ProjectionTransactions(transactionManager, readModel, properties.claimTimeout()),
                new DeadLetterTable(readModel),
                properties,
                nodes::share,
                workers,
                this::stopped,
                metrics,
                spans);
    }

    void start() {
        connection.start();
        projections.values().forEach(generations::ensureFirst);
        nodes.start();
    }

    /** Finishes the batches that are under way, releases all segments and leaves the other nodes. */
    void stop() {
        // The heart leaves first, so that it starts nothing any more.
        await(heart.submit(nodes::leave), LEAVE_SECONDS, "The other nodes could not be told");
        heart.shutdownNow();
        List<RunningGeneration> stopping = takeAll();
        await(
                CompletableFuture.allOf(
                        stopping.stream().map(RunningGeneration::stop).toArray(CompletableFuture<?>[]::new)),
                STOP_SECONDS,
                "Projections did not stop in time");
        connection.stop();
        stopping.forEach(generation -> generation.coordinator().shutdownNow());
        workers.shutdownNow();
    }

    private synchronized List<RunningGeneration> takeAll() {
        stopped = true;
        List<RunningGeneration> all = List.copyOf(running.values());
        running.clear();
        return all;
    }

    private static void await(Future<?> future, int seconds, String otherwise) {
        try {
            future.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOGGER.warn("{}: this node's segments are free once its claims time out", otherwise, e);
        }
    }

    /** Feeds what is to be fed and this node's code knows, and nothing else. The heart calls it. */
    private void reconcile() {
        feed(generations.fed().stream().filter(this::isKnown).collect(toMap(Generation::id, identity())));
        rates.sample(segments.all());
    }

    private synchronized void feed(Map<GenerationId, Generation> wanted) {
        if (stopped) {
            return;
        }
        running.entrySet().removeIf(entry -> {
            if (wanted.containsKey(entry.getKey())) {
                return false;
            }
            CompletableFuture<Void> unused = entry.getValue().stop();
            return true;
        });
        wanted.values().forEach(generation -> running.computeIfAbsent(generation.id(), id -> started(generation)));
    }

    private boolean isKnown(Generation generation) {
        Projection projection = projections.get(generation.id().projection());
        return projection != null && generation.codeVersion() <= projection.version();
    }

    private RunningGeneration started(Generation generation) {
        Projection projection = requireNonNull(projections.get(generation.id().projection()));
        ScheduledExecutorService coordinator = executor(generation.id() + "-coordinator", 1);
        PooledStreamingEventProcessor processor = factory.processor(projection, generation, coordinator);
        processor.start();
        return new RunningGeneration(processor, coordinator);
    }

    private void lookSoon() {
        onHeart(nodes::beat);
    }

    private void stopped(BuildStoppedException failure) {
        onHeart(() -> {
            try {
                failures.stop(failure);
            } catch (DataAccessException e) {
                LOGGER.warn("It could not be said that the rebuild of {} is to stop", failure.generation(), e);
            }
        });
    }

    private void onHeart(Runnable task) {
        if (!heart.isShutdown()) {
            heart.execute(task);
        }
    }

    /** The database is back: without this, each segment would sit out a back-off that has grown meanwhile. */
    private void resume() {
        for (PooledStreamingEventProcessor processor : processors()) {
            for (Segment segment : tokens.fetchAvailableSegments(processor.getName())) {
                CompletableFuture<Boolean> unused = processor.claimSegment(segment.getSegmentId());
            }
        }
    }

    private synchronized List<PooledStreamingEventProcessor> processors() {
        return running.values().stream().map(RunningGeneration::processor).toList();
    }

    private static ScheduledExecutorService executor(String name, int threads) {
        ThreadFactory factory = Thread.ofPlatform().name(name + "-", 1).daemon().factory();
        return Executors.newScheduledThreadPool(threads, factory);
    }
}
