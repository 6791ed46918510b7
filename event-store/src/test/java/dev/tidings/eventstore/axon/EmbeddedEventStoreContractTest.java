package dev.tidings.eventstore.axon;

import dev.tidings.migrations.TestDatabase;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Axon's published contract of the event store that aggregates are loaded from, over our engine. */
class EmbeddedEventStoreContractTest extends EmbeddedEventStoreTest {

    @Override
    public EventStorageEngine createStorageEngine() {
        return PostgresEventStorageEngine.builder()
                .dataSource(TestDatabase.create())
                .build();
    }
}
