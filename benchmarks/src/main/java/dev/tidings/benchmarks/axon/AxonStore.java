package dev.tidings.benchmarks.axon;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * One of Axon's own event stores.
 *
 * @param engine       appends in a transaction of its own, or in the one that the thread has open
 * @param transactions of what the engine writes to
 * @param closing      ends what was opened for it
 */
public record AxonStore(EventStorageEngine engine, TransactionManager transactions, Runnable closing)
        implements AutoCloseable {

    /** As many connections as the plain inserts get. */
    static final int CONNECTIONS = 32;

    EmbeddedEventStore eventStore() {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Override
    public void close() {
        closing.run();
    }
}
