package dev.tidings.query.projection;

import dev.tidings.eventstore.EventLog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** One Axon processor for each projection, and the threads that they share; from one start to one stop. */
final class RunningProjections {

    private static final Logger LOGGER = LoggerFactory.getLogger(RunningProjections.class);
    private static final int STOP_SECONDS = 5;
    private static final int LEAVE_SECONDS = 1;

    private final EventLog log;
    private final ProjectionsProperties properties;
    private final MeterRegistry metrics;
    private final ClaimedPositions claimed = new ClaimedPositions();
    private final PositionTokenStore tokens;
    private final ProjectionTransactions transactions;
    private final DeadLetterTable deadLetters;
    private final LiveNodes nodes;
    private final NodeConnection connection;
    private final ScheduledExecutorService workers;
    private final ScheduledExecutorService heart;
    private final List<ExecutorService> executors = new ArrayList<>();
    private final List<PooledStreamingEventProcessor> processors;

    RunningProjections(
            String node,
            List<Projection> projections,
            DataSource readModel,
            PlatformTransactionManager transactionManager,
            EventLog log,
            ReadPositions positions,
            ProjectionsProperties properties,
            MeterRegistry metrics) {
        this.log = log;
        this.properties = properties;
        this.metrics = metrics;
        this.tokens = new PositionTokenStore(readModel, node, properties.claimTimeout(), claimed);
        this.transactions = new ProjectionTransactions(transactionManager, readModel, properties.claimTimeout());
        this.deadLetters = new DeadLetterTable(readModel);
        this.heart = executor("projection-heart", 1);
        // A worker waits for PostgreSQL half of its time.
        this.workers = executor("projection-worker", 2 * Runtime.getRuntime().availableProcessors());
        this.nodes = new LiveNodes(readModel, node, properties, heart, this::resume);
        this.connection = new NodeConnection(readModel, node, positions);
        this.processors = projections.stream().map(this::processor).toList();
    }

    void start() {
        connection.start();
        nodes.start();
        processors.forEach(PooledStreamingEventProcessor::start);
    }

    /** Finishes the batches that are under way, releases all segments and leaves the other nodes. */
    void stop() {
        CompletableFuture<?>[] stopping = processors.stream()
                .map(PooledStreamingEventProcessor::shutdownAsync)
                .toArray(CompletableFuture<?>[]::new);
        await(CompletableFuture.allOf(stopping), STOP_SECONDS, "Projections did not stop in time");
        await(heart.submit(nodes::leave), LEAVE_SECONDS, "The other nodes could not be told");
        connection.stop();
        executors.forEach(ExecutorService::shutdownNow);
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

    /** The database is back: without this, each segment would sit out a back-off that has grown meanwhile. */
    private void resume() {
        for (PooledStreamingEventProcessor processor : processors) {
            for (Segment segment : tokens.fetchAvailableSegments(processor.getName())) {
                CompletableFuture<Boolean> unused = processor.claimSegment(segment.getSegmentId());
            }
        }
    }

    private PooledStreamingEventProcessor processor(Projection projection) {
        Counter counter = Counter.builder("tidings.projection.events")
                .description("Events that a projection has handled on this node")
                .tag("projection", projection.name())
                .register(metrics);
        ProjectingBatches batches = new ProjectingBatches(projection, deadLetters, transactions);
        return PooledStreamingEventProcessor.builder()
                .name(projection.name())
                .eventHandlerInvoker(new ProjectionInvoker(batches, counter::increment))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(new EventChunks(log, projection, claimed, properties.batchSize()))
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(executor(projection.name() + "-coordinator", 1))
                .workerExecutor(workers)
                .initialSegmentCount(properties.segments())
                .initialToken(StreamableMessageSource::createTailToken)
                .maxSegmentProvider(nodes::share)
                .tokenClaimInterval(properties.beat().toMillis())
                .claimExtensionThreshold(2 * properties.beat().toMillis())
                // In messages: a transaction takes all that is there, which the source bounds in events.
                .batchSize(properties.batchSize())
                .build();
    }

    private ScheduledExecutorService executor(String name, int threads) {
        ThreadFactory factory = Thread.ofPlatform().name(name + "-", 1).daemon().factory();
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(threads, factory);
        executors.add(executor);
        return executor;
    }
}
