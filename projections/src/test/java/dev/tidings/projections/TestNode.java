package dev.tidings.projections;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.axon.EventSerializer;
import dev.tidings.migrations.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A query side as far as projections go, with a pool of its own. It can be cut off from the database in an instant. */
final class TestNode implements AutoCloseable {

    final List<Diary> diaries;
    final ReadPositions positions = new ReadPositions();
    final MeterRegistry metrics = new SimpleMeterRegistry();
    final DeadLetters deadLetters;
    final ProjectionStatuses statuses;
    private final PGSimpleDataSource database;
    private final String application = "node-" + UUID.randomUUID();
    private final HikariDataSource pool = new HikariDataSource();
    private final ReadModel readModel;
    private final EventLog log;
    private final ProjectionNode node;

    TestNode(PGSimpleDataSource database, ProjectionsProperties properties, String... diaries) {
        this.database = database;
        pool.setJdbcUrl(TestDatabase.url(database) + "&ApplicationName=" + application);
        pool.setConnectionTimeout(1000);
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        this.readModel = new ReadModel(pool);
        this.diaries =
                Arrays.stream(diaries).map(name -> new Diary(name, readModel)).toList();
        this.log =
                new EventLog(readModel, EventSerializer.create(), NoOpEventUpcaster.INSTANCE, Duration.ofMillis(100));
        List<Projection> projections = List.copyOf(this.diaries);
        JdbcTransactionManager transactions = new JdbcTransactionManager(readModel);
        ProjectionRates rates = new ProjectionRates();
        this.node = new ProjectionNode(
                projections,
                readModel,
                transactions,
                log,
                positions,
                rates,
                failure -> {
                    throw new AssertionError("Nothing is built here", failure);
                },
                properties,
                metrics,
                new ProjectionSpans(TracerProvider.noop().get("test"), Clock.systemUTC()));
        DeadLetterTable letters = new DeadLetterTable(readModel);
        Generations generations = new Generations(readModel);
        SegmentTable segments = new SegmentTable(readModel);
        this.deadLetters = new DeadLetters(
                projections,
                letters,
                new LiveLock(generations, segments),
                new ProjectionTransactions(transactions, readModel, properties.claimTimeout()),
                log);
        this.statuses =
                new ProjectionStatuses(projections, generations, segments, rates, letters, log, Clock.systemUTC());
    }

    Diary diary() {
        return diaries.getFirst();
    }

    TestNode start() {
        node.start();
        return this;
    }

    void stop() {
        node.stop();
    }

    /** As if the process had been killed: its connections break off and it never reaches the database again. */
    void kill() {
        readModel.cut = true;
        JdbcClient.create(database)
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")
                .param(application)
                .query(Boolean.class)
                .list();
    }

    /** The database can be reached again. */
    void revive() {
        readModel.cut = false;
    }

    @Override
    public void close() {
        node.stop();
        log.close();
        pool.close();
    }

    private static final class ReadModel extends DelegatingDataSource {

        private volatile boolean cut;

        private ReadModel(HikariDataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLTransientConnectionException("This node is cut off", "08001");
            }
            return super.getConnection();
        }
    }
}
