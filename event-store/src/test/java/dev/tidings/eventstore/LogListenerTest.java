package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.migrations.DatabaseProxy;
import dev.tidings.migrations.TestDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

class LogListenerTest {

    private static final Duration POLL = Duration.ofMillis(100);

    @Test
    void aListenerThatFailsGivesBackAConnectionThatListensToNothing() {
        AtomicInteger looks = new AtomicInteger();
        try (HikariDataSource pool = pool(TestDatabase.create(), 1)) {
            LogListener listener = new LogListener(pool, POLL, head -> {
                looks.incrementAndGet();
                throw new IllegalStateException("the first look fails, and all others");
            });
            listener.start();
            await().until(() -> looks.get() > 0);
            listener.close();

            assertThat(new JdbcTemplate(pool).queryForList("select pg_listening_channels()", String.class))
                    .isEmpty();
        }
    }

    @Test
    void aListenerThatIsClosedGivesBackAConnectionThatListensToNothing() {
        AtomicLong head = new AtomicLong(-1);
        try (HikariDataSource pool = pool(TestDatabase.create(), 1)) {
            LogListener listener = new LogListener(pool, POLL, head::set);
            listener.start();
            await().until(() -> head.get() == 0);
            listener.close();

            assertThat(new JdbcTemplate(pool).queryForList("select pg_listening_channels()", String.class))
                    .isEmpty();
        }
    }

    @Test
    void aConnectionThatFallsSilentIsReplacedWithinHalfAMinute() throws Exception {
        PGSimpleDataSource database = TestDatabase.create();
        AtomicLong head = new AtomicLong(-1);
        try (DatabaseProxy proxy = DatabaseProxy.before(database);
                HikariDataSource pool = pool(proxy.dataSource(), 2);
                EventAppender appender = GroupOfAppends.appender(database)) {
            LogListener listener = new LogListener(pool, POLL, head::set);
            listener.start();
            await().until(() -> head.get() == 0);
            // One that fell silent while it is being opened would be waited for: this pool has no time-out for that.
            await().until(() -> pool.getHikariPoolMXBean().getTotalConnections() == 2);
            proxy.silenceConnections();

            appender.append(GroupOfAppends.view());

            await().atMost(Duration.ofSeconds(30)).until(() -> head.get() == 1);
            listener.close();
        }
    }

    private static HikariDataSource pool(DataSource database, int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(size);
        config.setValidationTimeout(1_000);
        return new HikariDataSource(config);
    }
}
