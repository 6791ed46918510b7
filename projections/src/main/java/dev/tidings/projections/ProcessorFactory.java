package dev.tidings.projections;

import dev.tidings.eventstore.EventLog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Makes the Axon processors of one node, one for each generation.
 *
 * @param workers   are shared by all of them
 * @param onStopped is told what a generation that is building could not handle
 */
record ProcessorFactory(
        EventLog log,
        PositionTokenStore tokens,
        ClaimedPositions claimed,
        ProjectionTransactions transactions,
        DeadLetterTable deadLetters,
        ProjectionsProperties properties,
        MaxSegmentProvider share,
        ScheduledExecutorService workers,
        Consumer<BuildStoppedException> onStopped,
        MeterRegistry metrics,
        ProjectionSpans spans) {

    /** Nobody waits for what a rebuild has in hand, so it may take more at once. */
    private static final int BATCHES_OF_A_BUILD = 4;

    /** A processor that has not started yet. */
    PooledStreamingEventProcessor processor(
            Projection projection, Generation generation, ScheduledExecutorService coordinator) {
        GenerationId id = generation.id();
        // From the start, so that there is a zero before the first event.
        counter(projection, generation.state());
        int batchSize =
                properties.batchSize() * (generation.state() == GenerationState.BUILDING ? BATCHES_OF_A_BUILD : 1);
        return PooledStreamingEventProcessor.builder()
                .name(id.processorName())
                .eventHandlerInvoker(new ProjectionInvoker(
                        id,
                        new ProjectingBatches(projection, id, deadLetters, transactions),
                        (state, events) -> counter(projection, state).increment(events),
                        onStopped,
                        spans))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(new EventChunks(log, projection, id, claimed, batchSize))
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(properties.segments())
                .initialToken(StreamableMessageSource::createTailToken)
                .maxSegmentProvider(share)
                .tokenClaimInterval(properties.beat().toMillis())
                .claimExtensionThreshold(2 * properties.beat().toMillis())
                // In messages: a transaction takes all that is there, which the source bounds in events.
                .batchSize(batchSize)
                .build();
    }

    private Counter counter(Projection projection, GenerationState state) {
        return Counter.builder("tidings.projection.events")
                .description("Events that a generation of a projection has handled on this node")
                .tag("projection", projection.name())
                .tag("generation", state.label())
                .register(metrics);
    }
}
