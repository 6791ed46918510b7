package dev.tidings.eventstore;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Appends that certainly share a commit: they come while one before them is held up. */
final class GroupOfAppends implements AutoCloseable {

    private static final byte[] JSON = "{}".getBytes(StandardCharsets.UTF_8);

    private final CountDownLatch held = new CountDownLatch(1);
    private final AtomicReference<Runnable> beforeGroup = new AtomicReference<>(() -> {});
    private final EventAppender appender;

    GroupOfAppends(DataSource database) {
        this.appender = appender(new DelegatingDataSource(database) {
            private boolean isFirst = true;

            @Override
            public Connection getConnection() throws SQLException {
                if (isFirst) {
                    isFirst = false;
                    Connection first = super.getConnection();
                    waitFor(held);
                    return first;
                }
                beforeGroup.getAndSet(() -> {}).run();
                return super.getConnection();
            }
        });
    }

    /** What came of an append: a position or a failure. */
    record Outcome(long position, @Nullable Throwable failure) {}

    /**
     * Appends the first event of each stream, in one group.
     *
     * @param beforeGroup runs when the append before it has been committed
     */
    List<Outcome> append(List<String> streams, Runnable beforeGroup) {
        this.beforeGroup.set(beforeGroup);
        List<Outcome> outcomes = new ArrayList<>(
                streams.stream().map(stream -> new Outcome(0, null)).toList());
        Thread first = Thread.ofPlatform().start(() -> appender.append(view()));
        await().until(() -> first.getState() == Thread.State.WAITING);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < streams.size(); i++) {
            int number = i;
            Thread thread = Thread.ofPlatform().start(() -> outcomes.set(number, outcome(streams.get(number))));
            await().until(() -> thread.getState() == Thread.State.WAITING);
            threads.add(thread);
        }
        held.countDown();
        threads.forEach(GroupOfAppends::join);
        return outcomes;
    }

    static EventAppender appender(DataSource database) {
        return new EventAppender(
                database, new SimpleMeterRegistry(), TracerProvider.noop().get(""));
    }

    /** The first event of a stream. */
    static List<LogRow> event(String stream) {
        return List.of(new LogRow("thing", stream, 0L, "thing.happened", 1, JSON, JSON, Instant.EPOCH));
    }

    /** An event without a stream, which no version keeps from being appended twice. */
    static List<LogRow> view() {
        return List.of(new LogRow(null, null, null, "thing.viewed", 1, JSON, JSON, Instant.EPOCH));
    }

    @Override
    public void close() {
        appender.close();
    }

    private Outcome outcome(String stream) {
        try {
            return new Outcome(appender.append(event(stream)).position(), null);
        } catch (RuntimeException e) {
            return new Outcome(0, e);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
