package dev.tidings.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** One process of several that share a log: an engine, a pool and a follower of its own. */
public final class Node implements AutoCloseable {

    private static final PageLimit PAGE = new PageLimit(1000, 4_000_000);
    private static final EventJson JSON = new EventJson();

    private final HikariDataSource pool;
    private final PostgresEventStorageEngine engine;
    private final EventLog log;

    /** Starts one. */
    public Node(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(2_000);
        pool = new HikariDataSource(config);
        engine = PostgresEventStorageEngine.builder().dataSource(pool).build();
        log = new EventLog(pool, Duration.ofMillis(200));
    }

    /** Its connections. */
    public DataSource pool() {
        return pool;
    }

    /** What it appends with. */
    public PostgresEventStorageEngine engine() {
        return engine;
    }

    /** What it follows the log with. */
    public EventLog log() {
        return log;
    }

    /** Whoever killed connections has finished: those that lie dead in the pool are not to fail what comes now. */
    void reconnect() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** Appends one event to a stream. */
    public void append(String stream, long version, Object payload) {
        engine.appendEvents(event(stream, version, payload));
    }

    /** An event of a stream of things. */
    public static DomainEventMessage<Object> event(String stream, long version, Object payload) {
        return new GenericDomainEventMessage<>("thing", stream, version, payload);
    }

    /** Follows the log from behind the position until that many events have come. */
    List<LogEntry> follow(long position, int count) throws InterruptedException {
        List<LogEntry> entries = new ArrayList<>();
        long reached = position;
        while (entries.size() < count && log.await(reached + 1, Duration.ofSeconds(20))) {
            entries.addAll(log.after(reached, PAGE));
            reached = entries.getLast().position();
        }
        return entries;
    }

    /** The text that the event is. */
    static String text(LogEntry entry) {
        return JSON.read(entry.payload(), String.class);
    }

    @Override
    public void close() {
        engine.close();
        log.close();
        pool.close();
    }
}
