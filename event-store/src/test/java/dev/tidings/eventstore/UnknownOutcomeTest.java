package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.eventstore.GroupOfAppends.Outcome;
import dev.tidings.migrations.DatabaseProxy;
import dev.tidings.migrations.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Commits whose answers are lost, and failures that are none of that. */
class UnknownOutcomeTest {

    private static final List<String> STREAMS =
            IntStream.range(0, 6).mapToObj(n -> "stream " + n).toList();

    private final PGSimpleDataSource database = TestDatabase.create();
    private final DatabaseProxy proxy = DatabaseProxy.before(database);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @AfterEach
    void closeProxy() throws Exception {
        proxy.close();
    }

    @Test
    void anAppendWhoseAnswerIsLostIsToldAsUnknownAndNotSentAgain() {
        try (EventAppender appender = GroupOfAppends.appender(proxy.dataSource())) {
            proxy.loseAnswerToNextCommit();

            assertThatThrownBy(() -> appender.append(GroupOfAppends.event("a")))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(count("event")).isOne();
    }

    @ParameterizedTest
    @CsvSource({"PANIC, 58030", "PANIC, 53100", "PANIC, XX000", "PANIC, 23505", "FATAL, 57P01", "ERROR, 22000"})
    void aServerThatBreaksDownOverACommitIsNotAskedAgainWhateverItSays(String severity, String sqlState) {
        try (EventAppender appender = GroupOfAppends.appender(proxy.dataSource())) {
            proxy.breakDownAtNextCommit(severity, sqlState);

            assertThatThrownBy(() -> appender.append(GroupOfAppends.view()))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(count("event")).isOne();
    }

    @Test
    void ofAGroupWhoseAnswerIsLostEachIsToldSo() {
        try (GroupOfAppends group = new GroupOfAppends(proxy.dataSource())) {
            List<Outcome> outcomes = group.append(STREAMS, proxy::loseAnswerToNextCommit);

            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(OutcomeUnknownException.class));
        }
        assertThat(count("event")).as("written once, with the one before").isEqualTo(1 + STREAMS.size());
    }

    @Test
    void aServerThatBreaksDownOverAGroupsCommitIsNotAskedAgain() {
        try (GroupOfAppends group = new GroupOfAppends(proxy.dataSource())) {
            List<Outcome> outcomes = group.append(STREAMS, () -> proxy.breakDownAtNextCommit("PANIC", "23000"));

            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(OutcomeUnknownException.class));
        }
        assertThat(count("event")).isEqualTo(1 + STREAMS.size());
    }

    @Test
    void whatPostgresRefusesForOneAppendsSakeFailsThatOneAlone() {
        List<String> streams = List.of("a", "b", "no\0text", "c", "d");
        try (GroupOfAppends group = new GroupOfAppends(database)) {
            List<Outcome> outcomes = group.append(streams, () -> {});

            assertThat(outcomes.get(2).failure()).isNotNull().isNotInstanceOf(OutcomeUnknownException.class);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.failure() == null)
                    .hasSize(4);
        }
        assertThat(count("event")).isEqualTo(1 + 4);
    }

    @Test
    void aConnectionThatCannotBeHadFailsTheWholeGroupAtOnce() {
        AtomicInteger refused = new AtomicInteger();
        DelegatingDataSource exhausted = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (refused.get() > 0) {
                    refused.incrementAndGet();
                    throw new SQLTransientConnectionException("no connection to spare");
                }
                return super.getConnection();
            }
        };
        try (GroupOfAppends group = new GroupOfAppends(exhausted)) {
            List<Outcome> outcomes = group.append(STREAMS, refused::incrementAndGet);

            assertThat(outcomes)
                    .allSatisfy(outcome ->
                            assertThat(outcome.failure()).isInstanceOf(DataAccessResourceFailureException.class));
        }
        assertThat(refused).as("one attempt for all").hasValue(2);
        assertThat(count("event")).as("the one before").isOne();
    }

    @Test
    void aConnectionThatFailsToCloseAfterTheCommitIsOfNoMatter() {
        DelegatingDataSource unclosable = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return unclosable(super.getConnection());
            }
        };
        try (EventAppender appender = GroupOfAppends.appender(unclosable)) {
            assertThat(appender.append(GroupOfAppends.view()).position()).isOne();
            assertThat(appender.append(GroupOfAppends.view()).position()).isEqualTo(2);
        }
    }

    @Test
    void aTransactionThatAppendsIsToldAsUnknownWhereItsAnswerIsLost() {
        try (Node node = new Node(proxy.dataSource())) {
            TransactionTemplate transaction = new TransactionTemplate(new LogTransactionManager(node.pool()));
            proxy.loseAnswerToNextCommit();

            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> node.append("a", 0, "first")))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(count("event")).isOne();
    }

    @Test
    void aTransactionThatAppendsNothingIsToldAsUnknownToo() {
        try (Node node = new Node(proxy.dataSource())) {
            TransactionTemplate transaction = new TransactionTemplate(new CommitTransactionManager(node.pool()));
            JdbcTemplate proxied = new JdbcTemplate(node.pool());
            proxy.loseAnswerToNextCommit();

            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> proxied.update(
                            "insert into event_store.identity_claim values ('username', 'ann', gen_random_uuid())")))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(count("identity_claim")).isOne();
    }

    @Test
    void aTransactionWhoseConnectionWasLostBeforeItsCommitIsNotUnknown() {
        try (Node node = new Node(proxy.dataSource())) {
            TransactionTemplate transaction = new TransactionTemplate(new LogTransactionManager(node.pool()));
            JdbcTemplate proxied = new JdbcTemplate(node.pool());

            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        proxied.queryForObject("select 1", Integer.class);
                        node.append("a", 0, "never");
                        proxy.cutConnections();
                        assertThatThrownBy(() -> proxied.queryForObject("select 1", Integer.class))
                                .isInstanceOf(DataAccessResourceFailureException.class);
                    }))
                    .isInstanceOf(TransactionSystemException.class);
        }
        assertThat(count("event")).isZero();
    }

    private long count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from event_store." + table, Long.class));
    }

    /** Closes, and then says that it could not. */
    private static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                UnknownOutcomeTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (method.getName().equals("close")) {
                            throw new SQLException("cannot be closed");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
