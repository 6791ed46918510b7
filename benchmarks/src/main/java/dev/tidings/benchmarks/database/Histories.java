package dev.tidings.benchmarks.database;

import dev.tidings.events.EventType;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Fills event stores with what has happened before. */
public final class Histories {

    private Histories() {}

    /** Appends the events, so many at once. */
    public static void append(EventStorageEngine engine, Stream<EventMessage<?>> events, int together) {
        List<EventMessage<?>> some = new ArrayList<>(together);
        for (Iterator<EventMessage<?>> all = events.iterator(); all.hasNext(); ) {
            some.add(all.next());
            if (some.size() == together || !all.hasNext()) {
                engine.appendEvents(some);
                some.clear();
            }
        }
    }

    /** Appends the events to the log of Tidings in the database. */
    public static void appendToLog(Database database, Stream<EventMessage<?>> events) {
        try (var pool = database.pool(2);
                var engine = PostgresEventStorageEngine.builder()
                        .events(EventType.registry())
                        .dataSource(pool)
                        .build()) {
            append(engine, events, 2_000);
        }
        database.jdbc().execute("vacuum analyze event_store.event");
    }
}
