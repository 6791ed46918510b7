package dev.tidings.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears on a connection of its own that the log has grown. Where nothing is heard for a while it looks, for a
 * notification may be lost; where the connection breaks it takes another. Under load it wakes the readers every few
 * milliseconds only, so that they find batches instead of single events.
 */
final class LogListener implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogListener.class);
    private static final Duration BREATH = Duration.ofMillis(5);
    private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final LogReader reader;
    private final Duration poll;
    private final LongConsumer onHead;
    private final Thread thread;
    private volatile boolean closed;

    LogListener(DataSource dataSource, LogReader reader, Duration poll, LongConsumer onHead) {
        this.dataSource = dataSource;
        this.reader = reader;
        this.poll = poll;
        this.onHead = onHead;
        this.thread = Thread.ofPlatform().name("log-listener").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(poll.plusSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    LOGGER.warn(
                            "The log cannot be listened to, trying again in {}: {}", BEFORE_RECONNECT, e.toString());
                    pause(BEFORE_RECONNECT);
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + GroupInsert.CHANNEL);
            PGConnection notifying = connection.unwrap(PGConnection.class);
            onHead.accept(reader.head());
            while (!closed) {
                PGNotification[] heard = notifying.getNotifications((int) poll.toMillis());
                if (heard == null || heard.length == 0) {
                    onHead.accept(reader.head());
                } else {
                    onHead.accept(Long.parseLong(heard[heard.length - 1].getParameter()));
                    pause(BREATH);
                }
            }
            statement.execute("unlisten *");
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
