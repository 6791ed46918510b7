package dev.tidings.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** One process of several that share a log: an engine, a pool and a follower of its own. */
final class Node implements AutoCloseable {

    private final HikariDataSource pool;
    private final PostgresEventStorageEngine engine;
    private final EventLog log;

    Node(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(2_000);
        pool = new HikariDataSource(config);
        engine = PostgresEventStorageEngine.builder().dataSource(pool).build();
        log = new EventLog(pool, EventSerializer.create(), NoOpEventUpcaster.INSTANCE, Duration.ofMillis(200));
    }

    DataSource pool() {
        return pool;
    }

    PostgresEventStorageEngine engine() {
        return engine;
    }

    EventLog log() {
        return log;
    }

    /** Whoever killed connections has finished: those that lie dead in the pool are not to fail what comes now. */
    void reconnect() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    void append(String stream, long version, Object payload) {
        engine.appendEvents(event(stream, version, payload));
    }

    static DomainEventMessage<Object> event(String stream, long version, Object payload) {
        return new GenericDomainEventMessage<>("thing", stream, version, payload);
    }

    /** Follows the log from behind the position until that many events have come. */
    List<TrackedEventMessage<?>> follow(long position, int count) throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream =
                log.openStream(new GlobalSequenceTrackingToken(position))) {
            while (events.size() < count && stream.hasNextAvailable(20, TimeUnit.SECONDS)) {
                events.add(stream.nextAvailable());
            }
        }
        return events;
    }

    static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    @Override
    public void close() {
        engine.close();
        log.close();
        pool.close();
    }
}
