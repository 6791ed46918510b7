package dev.tidings.kafka;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.eventstore.EventLog;
import dev.tidings.migrations.KeptConnections;
import dev.tidings.projections.FeedUnderTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A topic for each database, its log published there as long as a node reads it. */
public final class KafkaFeedUnderTest implements FeedUnderTest {

    private static final Map<String, Published> PUBLISHED = new HashMap<>();

    @Override
    public Opened open(PGSimpleDataSource database, DataSource pool) {
        synchronized (PUBLISHED) {
            Published published = PUBLISHED.computeIfAbsent(name(database), name -> new Published(database));
            published.readers++;
            KafkaFeed feed = new KafkaFeed(published.topic, new SimpleMeterRegistry());
            return new Opened(feed, () -> close(name(database), feed));
        }
    }

    private static String name(PGSimpleDataSource database) {
        return String.valueOf(database.getDatabaseName());
    }

    private static void close(String database, KafkaFeed feed) {
        feed.close();
        synchronized (PUBLISHED) {
            Published published = PUBLISHED.get(database);
            if (published != null && --published.readers == 0) {
                PUBLISHED.remove(database);
                published.close();
            }
        }
    }

    private static final class Published {

        private final LogTopic topic = Broker.topic();
        private final HikariDataSource kept;
        private final EventLog log;
        private final LogPublisher publisher;
        private int readers;

        private Published(PGSimpleDataSource database) {
            kept = KeptConnections.to(database);
            log = new EventLog(kept, Duration.ofMillis(100));
            publisher = new LogPublisher(log, kept, topic, URI.create("urn:test"), new SimpleMeterRegistry()).start();
            // A node that starts before there is a topic is refused.
            await().until(publisher::leads);
        }

        private void close() {
            publisher.close();
            log.close();
            kept.close();
        }
    }
}
