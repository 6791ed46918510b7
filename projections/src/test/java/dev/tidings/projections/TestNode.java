package dev.tidings.projections;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.Ledger.LedgerEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A process with an engine and a pool of its own. It can be cut off from the database in an instant. */
final class TestNode implements AutoCloseable {

    final MeterRegistry metrics = new SimpleMeterRegistry();
    final ProjectionEngine engine;
    final List<Diary> diaries;
    private final List<? extends Projection<LedgerEvent>> projections;
    private final PGSimpleDataSource database;
    private final String application = "node-" + UUID.randomUUID();
    private final HikariDataSource pool = new HikariDataSource();
    private final CuttableDataSource readModel;
    private final FeedUnderTest.Opened log;

    TestNode(PGSimpleDataSource database, Ledger ledger, EngineSettings settings, String... diaries) {
        this(
                database,
                ledger,
                settings,
                Clock.systemUTC(),
                readModel -> Arrays.stream(diaries)
                        .map(name -> new Diary(name, readModel))
                        .toList());
    }

    TestNode(
            PGSimpleDataSource database,
            Ledger ledger,
            EngineSettings settings,
            Clock clock,
            Function<DataSource, List<? extends Projection<LedgerEvent>>> projections) {
        this.database = database;
        pool.setJdbcUrl(TestDatabase.url(database) + "&ApplicationName=" + application);
        pool.setSchema("read_model");
        pool.setConnectionInitSql("set role tidings_query");
        pool.setConnectionTimeout(1000);
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(0);
        this.readModel = new CuttableDataSource(pool);
        this.log = FeedUnderTest.get().open(database, readModel);
        this.projections = projections.apply(readModel);
        this.diaries = this.projections.stream()
                .filter(Diary.class::isInstance)
                .map(Diary.class::cast)
                .toList();
        this.engine = ProjectionEngine.builder(ledger)
                .projections(this.projections)
                .feed(log.feed())
                .database(readModel, new JdbcTransactionManager(readModel), "read_model", "tidings_query")
                .settings(settings)
                .clock(clock)
                .metrics(metrics)
                .build();
    }

    Diary diary() {
        return diaries.getFirst();
    }

    Tally tally() {
        return (Tally) projections.getFirst();
    }

    DeadLetters deadLetters() {
        return engine.deadLetters();
    }

    ReadPositions positions() {
        return engine.positions();
    }

    Rebuilds rebuilds() {
        return engine.rebuilds();
    }

    TestNode start() {
        engine.start();
        return this;
    }

    void stop() {
        engine.stop();
    }

    /** As if the process had been killed: its connections break off and it never reaches the database again. */
    void kill() {
        readModel.cut = true;
        JdbcClient.create(database)
                .sql("""
                        select pg_terminate_backend(pid)
                        from pg_stat_activity
                        where datname = current_database() and application_name = ?
                        """)
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
        engine.stop();
        log.close();
        pool.close();
    }

    private static final class CuttableDataSource extends DelegatingDataSource {

        private volatile boolean cut;

        private CuttableDataSource(HikariDataSource pool) {
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
