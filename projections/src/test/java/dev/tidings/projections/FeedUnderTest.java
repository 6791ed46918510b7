package dev.tidings.projections;

import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.Feed;
import java.time.Duration;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the tests' nodes read the log from: from PostgreSQL, unless whoever runs the tests has another feed. What the
 * engine promises holds over each of them.
 */
public interface FeedUnderTest {

    /**
     * The feed of a node.
     *
     * @param database in which the log is
     * @param pool     the node's connections to it
     */
    Opened open(PGSimpleDataSource database, DataSource pool);

    /** The feed that was asked for. */
    static FeedUnderTest get() {
        return ServiceLoader.load(FeedUnderTest.class).findFirst().orElse((database, pool) -> {
            EventLog log = new EventLog(pool, Duration.ofMillis(100));
            return new Opened(log, log::close);
        });
    }

    /** A feed, and how it is closed. */
    record Opened(Feed feed, Runnable closing) implements AutoCloseable {

        @Override
        public void close() {
            closing.run();
        }
    }
}
