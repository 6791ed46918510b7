package dev.tidings.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Appends in a commit that all appends waiting on this node share, so that the lock and the disk flush are shared
 * instead of queued for. An append that comes alone goes at once; what arrives while it is written is the next group.
 *
 * <p>Thread-safe. A caller waits until its append is durable; at most {@code CAPACITY} wait in the queue, the others
 * before it.
 */
final class GroupingAppender implements Appender, AutoCloseable {

    private static final int CAPACITY = 4096;
    private static final int GROUP_APPENDS = 1024;
    private static final long GROUP_BYTES = 8L << 20;
    private static final long PATIENCE_SECONDS = 10;
    private static final long RETURN_NANOS = 200_000;

    private final DataSource dataSource;
    private final DistributionSummary groupSizes;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread writer;
    private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();
    private volatile boolean closed;

    GroupingAppender(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.groupSizes = DistributionSummary.builder("tidings.append.group.size")
                .description("How many appends shared a commit")
                .baseUnit("appends")
                .publishPercentileHistogram()
                .register(metrics);
        this.writer = Thread.ofPlatform().name("log-writer").start(this::write);
    }

    @Override
    public long append(Append append) {
        Waiting waiting = new Waiting(append, Span.current(), new CompletableFuture<>());
        try {
            if (closed || !queue.offer(waiting, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DataAccessResourceFailureException(
                        closed ? "The event store is shutting down" : "Too many appends are waiting for the log");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("Interrupted while waiting for the log", e);
        }
        if (closed && queue.remove(waiting)) {
            throw new DataAccessResourceFailureException("The event store is shutting down");
        }
        try {
            return waiting.position.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Finishes what was accepted, and accepts no more. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        int expected = 1;
        while (!closed || !queue.isEmpty()) {
            List<Waiting> group = nextGroup(expected);
            if (!group.isEmpty()) {
                expected = group.size();
                groupSizes.record(group.size());
                group.forEach(waiting -> waiting.span.setAttribute("tidings.append.group", group.size()));
                commit(group);
            }
        }
    }

    private List<Waiting> nextGroup(int expected) {
        List<Waiting> group = new ArrayList<>();
        try {
            Waiting next = queue.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                awaitReturning(expected);
            }
            long bytes = 0;
            while (next != null) {
                group.add(next);
                bytes += next.append.size();
                next = group.size() < GROUP_APPENDS && bytes < GROUP_BYTES ? queue.poll() : null;
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return group;
    }

    /**
     * Those whose appends were just committed are about to come back with their next ones. A moment's patience, never
     * shown to a writer that is alone, makes one group of them instead of a small and a large one in turn.
     */
    private void awaitReturning(int expected) {
        long end = System.nanoTime() + RETURN_NANOS;
        while (queue.size() + 1 < expected && System.nanoTime() < end) {
            LockSupport.parkNanos(RETURN_NANOS / 10);
        }
    }

    private void commit(List<Waiting> group) {
        try (Connection connection = dataSource.getConnection()) {
            long[] positions = GroupInsert.insertAndCommit(
                    connection, group.stream().map(Waiting::append).toList());
            for (int i = 0; i < positions.length; i++) {
                group.get(i).appendedAt(positions[i]);
            }
        } catch (SQLException e) {
            if (group.size() > 1 && !isConnectionLost(e)) {
                // One of them is to blame: each alone, so that the innocent go through.
                group.forEach(waiting -> commit(List.of(waiting)));
            } else {
                group.forEach(waiting -> waiting.position.completeExceptionally(failure(e)));
            }
        } catch (RuntimeException | Error e) {
            // Whatever it is, its group hears of it, and the writer goes on for the next one.
            group.forEach(waiting -> waiting.position.completeExceptionally(e));
        }
    }

    /** Then nobody knows whether the commit went through, and trying again might append twice. */
    private static boolean isConnectionLost(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    private RuntimeException failure(SQLException e) {
        if (isConnectionLost(e)) {
            return new DataAccessResourceFailureException(
                    "The connection to the log was lost: whether the events were appended is unknown", e);
        }
        DataAccessException translated = translator.translate("append to the log", null, e);
        return translated == null ? new UncategorizedSQLException("append to the log", null, e) : translated;
    }

    private record Waiting(Append append, Span span, CompletableFuture<Long> position) {

        void appendedAt(long at) {
            if (at == GroupInsert.LOST) {
                position.completeExceptionally(append.versionTaken());
            } else {
                position.complete(at);
            }
        }
    }
}
