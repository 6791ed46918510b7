package dev.tidings.projections;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** The processor that feeds a generation on this node, and the thread that is its own. */
record RunningGeneration(PooledStreamingEventProcessor processor, ExecutorService coordinator) {

    /** Finishes the batches that are under way and releases the segments; done when that is. */
    CompletableFuture<Void> stop() {
        return processor.shutdownAsync().whenComplete((done, failure) -> coordinator.shutdown());
    }
}
