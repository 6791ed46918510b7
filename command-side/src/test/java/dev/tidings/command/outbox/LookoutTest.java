package dev.tidings.command.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.eventstore.LogTransactionManager;
import dev.tidings.migrations.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class LookoutTest {

    private static final PGSimpleDataSource DATABASE = TestDatabase.create();

    private final AtomicInteger statements = new AtomicInteger();
    private final Work due = new Work("select true", Duration.ofMillis(50));
    private final Work alsoDue = new Work("exists (select 1)", Duration.ofMillis(50));
    private final Work notDue = new Work("select false", Duration.ofMillis(50));
    private final Work seldomDue = new Work("select true", Duration.ofHours(1));
    private final Lookout lookout = new Lookout(
            new CommandDatabase(JdbcClient.create(counted()), new LogTransactionManager(DATABASE), 1),
            List.of(due, alsoDue, notDue, seldomDue));

    @AfterEach
    void stop() {
        lookout.stop();
    }

    @Test
    void whatIsDueBeginsAgainAndAgainAndNothingElse() {
        lookout.start();

        await().until(() -> due.begun() >= 5 && alsoDue.begun() >= 5);
        assertThat(notDue.begun()).isZero();
        assertThat(seldomDue.begun()).isZero();
    }

    @Test
    void oneStatementLooksForAll() {
        lookout.start();

        await().until(() -> due.begun() >= 5);
        lookout.stop();

        assertThat(alsoDue.begun()).isEqualTo(due.begun());
        // What a statement found while it was stopping is not begun any more.
        assertThat(statements.get()).isBetween(due.begun(), due.begun() + 1);
    }

    private DelegatingDataSource counted() {
        return new DelegatingDataSource(DATABASE) {
            @Override
            public Connection getConnection() throws SQLException {
                statements.incrementAndGet();
                return super.getConnection();
            }
        };
    }

    private static final class Work implements DueWork {

        private final String condition;
        private final Duration poll;
        private final AtomicInteger begun = new AtomicInteger();

        private Work(String condition, Duration poll) {
            this.condition = condition;
            this.poll = poll;
        }

        private int begun() {
            return begun.get();
        }

        @Override
        public String isDue() {
            return condition;
        }

        @Override
        public Duration poll() {
            return poll;
        }

        @Override
        public void begin() {
            begun.incrementAndGet();
        }
    }
}
