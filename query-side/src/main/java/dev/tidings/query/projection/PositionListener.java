package dev.tidings.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears on a connection of its own that segments have moved. While somebody waits and nothing is heard it looks, once
 * for all who wait, for a notification may be lost; where the connection breaks it takes another.
 */
final class PositionListener {

    private static final Logger LOGGER = LoggerFactory.getLogger(PositionListener.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration BEFORE_RECONNECT = Duration.ofMillis(500);

    private final DataSource readModel;
    private final SegmentTable segments;
    private final ReadPositions positions;
    private final Thread thread;
    private volatile boolean stopped;

    PositionListener(DataSource readModel, SegmentTable segments, ReadPositions positions) {
        this.readModel = readModel;
        this.segments = segments;
        this.positions = positions;
        this.thread = Thread.ofPlatform().name("position-listener").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(LOOK.multipliedBy(4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try (Connection connection = readModel.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (!stopped) {
                    LOGGER.warn(
                            "Positions cannot be listened to, trying again in {}: {}", BEFORE_RECONNECT, e.toString());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + PositionNews.CHANNEL);
            PGConnection notifying = connection.unwrap(PGConnection.class);
            positions.replace(segments.all());
            while (!stopped) {
                hear(notifying.getNotifications((int) LOOK.toMillis()));
            }
            statement.execute("unlisten *");
        }
    }

    private void hear(PGNotification[] heard) {
        boolean isLookNeeded = false;
        if (heard == null || heard.length == 0) {
            isLookNeeded = positions.isAnybodyWaiting();
        } else {
            for (PGNotification notification : heard) {
                isLookNeeded |= !positions.accept(PositionNews.parse(notification.getParameter()));
            }
        }
        if (isLookNeeded) {
            positions.replace(segments.all());
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_RECONNECT);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
