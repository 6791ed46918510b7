package dev.tidings.eventstore.axon;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Axon's event store over our engine. A short stream is read at once, together with others that are asked for at that
 * moment; for the rest Axon looks for a snapshot first, and for the events behind it then. Thread-safe.
 */
public final class PostgresEventStore extends EmbeddedEventStore {

    private final PostgresEventStorageEngine engine;

    /** Stores with the engine, which is closed by its owner. */
    public PostgresEventStore(PostgresEventStorageEngine engine) {
        super(EmbeddedEventStore.builder().storageEngine(engine));
        this.engine = engine;
    }

    /** What the unit of work has staged follows what is stored. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return engine.readShort(aggregateIdentifier)
                .map(stored -> DomainEventStream.concat(
                        stored, DomainEventStream.of(stagedDomainEventMessages(aggregateIdentifier))))
                .orElseGet(() -> super.readEvents(aggregateIdentifier));
    }
}
