package dev.tidings.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Appends in a commit that all appends waiting on this node share, so that the lock and the disk flush are shared
 * instead of queued for. An append that comes alone goes at once; what arrives while it is written is the next group.
 *
 * <p>A group that PostgreSQL has refused for what one append alone can be to blame for is tried again append by append.
 * Nothing else is: what failed for all fails all, and of what nobody knows nobody knows. Thread-safe.
 */
final class GroupingAppender implements Appender, AutoCloseable {

    private static final Batcher.Limits LIMITS = new Batcher.Limits(4096, 1024, 8L << 20, Duration.ofSeconds(5), true);

    /** Data that does not fit, a violated constraint, a limit of PostgreSQL's. */
    private static final Set<String> BLAMES_ONE = Set.of("22", "23", "54");

    private final DataSource dataSource;
    private final DistributionSummary groupSizes;
    private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();
    private final Batcher<Waiting, Long> batcher;

    private record Waiting(Append append, Span span) {}

    GroupingAppender(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.groupSizes = DistributionSummary.builder("tidings.append.group.size")
                .description("How many appends shared a commit")
                .baseUnit("appends")
                .publishPercentileHistogram()
                .register(metrics);
        this.batcher =
                new Batcher<>("log-writer", LIMITS, waiting -> waiting.append().size(), this::write);
    }

    @Override
    public Appended append(Append append) {
        try {
            long position = batcher.submit(new Waiting(append, Span.current()));
            return () -> position;
        } catch (RejectedExecutionException e) {
            throw new DataAccessResourceFailureException("Nothing was appended: " + e.getMessage(), e);
        }
    }

    /** Finishes what was accepted, and accepts no more. */
    @Override
    public void close() {
        batcher.close();
    }

    private void write(List<BatchTask<Waiting, Long>> group) {
        groupSizes.record(group.size());
        group.forEach(task -> task.element().span().setAttribute("tidings.append.group", group.size()));
        Connection connection;
        try {
            connection = dataSource.getConnection();
        } catch (SQLException e) {
            group.forEach(task -> task.fail(new CannotGetJdbcConnectionException("Nothing was appended", e)));
            return;
        }
        try {
            commit(connection, group);
        } finally {
            // What is committed stays so, whether that works or not.
            JdbcUtils.closeConnection(connection);
        }
    }

    private void commit(Connection connection, List<BatchTask<Waiting, Long>> group) {
        try {
            List<Append> appends =
                    group.stream().map(task -> task.element().append()).toList();
            long[] positions = GroupInsert.insertAndCommit(connection, appends);
            for (int i = 0; i < positions.length; i++) {
                tell(group.get(i), positions[i]);
            }
        } catch (OutcomeUnknownException e) {
            group.forEach(task -> task.fail(new OutcomeUnknownException(e)));
        } catch (SQLException e) {
            if (group.size() > 1 && blamesOne(e)) {
                group.forEach(task -> commit(connection, List.of(task)));
            } else {
                fail(group, e);
            }
        }
    }

    private static void tell(BatchTask<Waiting, Long> task, long position) {
        if (position == GroupInsert.LOST) {
            task.fail(task.element().append().versionTaken());
        } else {
            task.complete(position);
        }
    }

    private static boolean blamesOne(SQLException e) {
        String state = e.getSQLState();
        return state != null && state.length() == 5 && BLAMES_ONE.contains(state.substring(0, 2));
    }

    private void fail(List<BatchTask<Waiting, Long>> group, SQLException e) {
        group.forEach(task -> task.fail(failure(e)));
    }

    private DataAccessException failure(SQLException e) {
        if (GroupInsert.isLockHeld(e)) {
            return new DataAccessResourceFailureException("The log is held by somebody else: nothing was appended", e);
        }
        DataAccessException translated = translator.translate("append to the log", null, e);
        return translated == null ? new UncategorizedSQLException("append to the log", null, e) : translated;
    }
}
