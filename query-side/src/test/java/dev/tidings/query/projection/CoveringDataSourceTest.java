package dev.tidings.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.eventstore.EventLog;
import dev.tidings.http.ProblemException;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.ProjectionEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What a request reads over is asked once more whether it holds what the request is to cover. */
@Execution(ExecutionMode.CONCURRENT)
class CoveringDataSourceTest {

    private static final long POSITION = 7;

    private final PGSimpleDataSource database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final HikariDataSource pool = new HikariDataSource();
    private final EventLog log = new EventLog(database, Duration.ofSeconds(1));
    private final CoveringDataSource covering = new CoveringDataSource(pool, this::engine);

    @BeforeEach
    void holdAPosition() {
        pool.setJdbcUrl(TestDatabase.url(database));
        jdbc.sql("""
                        insert into read_model.projection_generation
                            (projection, generation, code_version, state, schema_name)
                        values ('probe', 1, 1, 'live', 'read_model'), ('other', 1, 1, 'live', 'read_model')
                        """).update();
        jdbc.sql("""
                        insert into read_model.projection_segment (projection, generation, segment, position)
                        values ('probe', 1, 0, 9), ('probe', 1, 1, ?), ('other', 1, 0, 100)
                        """).param(POSITION).update();
    }

    @AfterEach
    void close() {
        CoveringDataSource.requireNothing();
        log.close();
        pool.close();
    }

    @Test
    void aConnectionWhoseDatabaseHoldsThePositionIsHandedOut() throws SQLException {
        CoveringDataSource.require(List.of("probe", "other"), POSITION);

        try (Connection connection = covering.getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void noneIsHandedOutOnceACrashHasTakenThePositionBack() {
        CoveringDataSource.require(List.of("probe"), POSITION);
        jdbc.sql("update read_model.projection_segment set position = position - 1 where segment = 1")
                .update();

        assertThatThrownBy(covering::getConnection)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.getMessage()).contains("does not cover event position 7"));
        assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                .as("connections that never came back")
                .isZero();
    }

    @Test
    void everyProjectionThatAnswersMustHoldIt() {
        CoveringDataSource.require(List.of("probe", "other"), POSITION + 1);

        assertThatThrownBy(covering::getConnection).isInstanceOf(ProblemException.class);
    }

    @Test
    void aProjectionThatTheDatabaseDoesNotKnowHoldsNothing() {
        CoveringDataSource.require(List.of("probe", "lost"), POSITION);

        assertThatThrownBy(covering::getConnection).isInstanceOf(ProblemException.class);
    }

    @Test
    void theNextRequestOnTheThreadRequiresNothing() throws SQLException {
        CoveringDataSource.require(List.of("probe"), POSITION + 1);
        CoveringDataSource.requireNothing();

        try (Connection connection = covering.getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private ProjectionEngine engine() {
        return ProjectionEngine.builder(new TidingsEventTypes())
                .feed(log)
                .database(pool, new JdbcTransactionManager(pool), "read_model", "tidings_query")
                .build();
    }
}
