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
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Hears on a connection of its own that the log has grown. Where nothing is heard for a while it looks, for a
 * notification may be lost; where the connection breaks it takes another. Under load it wakes the readers every few
 * milliseconds only, so that they find batches instead of single events.
 */
final class LogListener implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogListener.class);
    private static final Duration BREATH = Duration.ofMillis(5);
    private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final Duration poll;
    private final LongConsumer onHead;
    private final Thread thread;
    private volatile boolean closed;

    LogListener(DataSource dataSource, Duration poll, LongConsumer onHead) {
        this.dataSource = dataSource;
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

    @SuppressWarnings("try") // a subscription is there to be closed
    private void listen(Connection connection) throws SQLException {
        // A look is quick: one that is not means that nothing will be heard either.
        connection.setNetworkTimeout(Runnable::run, (int) LOOK.toMillis());
        LogReader reader = new LogReader(new SingleConnectionDataSource(connection, true));
        try (var statement = connection.createStatement();
                Subscription subscription = () -> statement.execute("unlisten *")) {
            statement.execute("listen " + GroupInsert.CHANNEL);
            hear(connection.unwrap(PGConnection.class), reader);
        }
    }

    /** Ends before the connection goes back to where others get it from, however the listening ended. */
    private interface Subscription extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** Looks on the connection that it listens on: so it notices when nothing can be heard any more. */
    private void hear(PGConnection notifying, LogReader reader) throws SQLException {
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
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
