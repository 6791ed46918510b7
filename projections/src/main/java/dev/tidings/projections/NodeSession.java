package dev.tidings.projections;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The one connection that a node keeps for itself. It holds a lock on the node's name, so that the others see at once
 * when the node's process has gone; and it hears that segments have moved and that generations have changed. While
 * somebody waits it also looks now and then, once for all who wait, for a notification may be lost; where the connection
 * breaks it takes another, and what was known of positions is forgotten: a database that comes back from a crash may hold
 * older ones.
 */
final class NodeSession {

    /** As SQL: whether the node named in the column {@code %s} has gone, for then its lock can be had. */
    static final String HAS_GONE = "pg_try_advisory_xact_lock(hashtextextended(%s, 0))";

    private static final Logger LOGGER = LoggerFactory.getLogger(NodeSession.class);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** For as long it only listens where nobody waits. */
    private static final Duration LISTEN = LOOK.multipliedBy(2);

    private static final String WAITING = "waiting";

    /** How often the other nodes are told that somebody waits here: well before they believe that nobody does. */
    private static final Duration TELL = Waiters.BELIEVED.dividedBy(2);

    private static final Duration BEFORE_RECONNECT = Duration.ofMillis(500);

    private final EngineDatabase database;
    private final String node;
    private final SegmentTable segments;
    private final ReadPositions positions;
    private final Runnable onGenerations;
    private final Runnable onWaiting;
    private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - TELL.toNanos());
    private @Nullable Thread thread;
    private volatile boolean stopped;
    private long lookedAt;

    /**
     * Of one node.
     *
     * @param positions     are kept up to date
     * @param onGenerations runs, quickly, when there are other generations than before, or that may not have been heard
     * @param onWaiting     runs, quickly, when somebody waits for positions, on any node
     */
    NodeSession(
            EngineDatabase database,
            String node,
            SegmentTable segments,
            ReadPositions positions,
            Runnable onGenerations,
            Runnable onWaiting) {
        this.database = database;
        this.node = node;
        this.segments = segments;
        this.positions = positions;
        this.onGenerations = onGenerations;
        this.onWaiting = onWaiting;
    }

    /**
     * Connects, which must have happened before the node claims anything.
     *
     * @throws org.springframework.dao.DataAccessException when the database can't be reached
     */
    void start() {
        try {
            Session first = open();
            thread = Thread.ofPlatform().name("node-session").daemon().start(() -> keep(first));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Node " + node + " can't connect", e);
        }
    }

    void stop() {
        stopped = true;
        Thread keeper = requireNonNull(thread);
        keeper.interrupt();
        try {
            keeper.join(LISTEN.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Lets the other nodes know, soon, that somebody waits here for segments that they may work on; where they have not
     * been told lately.
     */
    void tellThatSomebodyWaits(Executor threads) {
        long told = toldAt.get();
        long now = System.nanoTime();
        if (now - told >= TELL.toNanos() && toldAt.compareAndSet(told, now)) {
            threads.execute(this::tell);
        }
    }

    private void tell() {
        try {
            database.sql("select pg_notify(?, '')")
                    .param(database.channel(WAITING))
                    .query((row, n) -> n)
                    .list();
        } catch (DataAccessException e) {
            LOGGER.debug("The other nodes do not know that somebody waits", e);
        }
    }

    private void keep(Session first) {
        try (first) {
            listen(first);
        } catch (SQLException | RuntimeException e) {
            lost(e);
        }
        while (!stopped) {
            try (Session next = open()) {
                onGenerations.run();
                listen(next);
            } catch (SQLException | RuntimeException e) {
                lost(e);
            }
        }
    }

    private void lost(Exception cause) {
        positions.forget();
        if (stopped) {
            return;
        }
        LOGGER.warn("Node {} has no connection, trying again in {}: {}", node, BEFORE_RECONNECT, cause.toString());
        try {
            Thread.sleep(BEFORE_RECONNECT);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void listen(Session session) throws SQLException {
        look();
        PGConnection notifying = session.connection().unwrap(PGConnection.class);
        while (!stopped) {
            Duration patience = positions.isAnybodyWaiting() ? LOOK : LISTEN;
            hear(notifying.getNotifications((int) patience.toMillis()));
        }
    }

    private void hear(PGNotification[] heard) {
        boolean isLookNeeded = positions.isAnybodyWaiting() && System.nanoTime() - lookedAt >= LOOK.toNanos();
        if (heard != null) {
            for (PGNotification notification : heard) {
                isLookNeeded |= isLookNeeded(notification);
            }
        }
        if (isLookNeeded) {
            look();
        }
    }

    private boolean isLookNeeded(PGNotification notification) {
        if (notification.getName().equals(database.channel(Generations.ABOUT))) {
            onGenerations.run();
            return true;
        }
        if (notification.getName().equals(database.channel(WAITING))) {
            onWaiting.run();
            return false;
        }
        return !positions.accept(PositionNotification.parse(notification.getParameter()));
    }

    private void look() {
        positions.replace(segments.live());
        lookedAt = System.nanoTime();
    }

    private Session open() throws SQLException {
        Session session = Session.open(database.dataSource());
        try (var lock = session.connection().prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))");
                var listen = session.connection().createStatement()) {
            lock.setString(1, node);
            lock.execute();
            listen.execute("listen " + database.channel(PositionNotification.ABOUT));
            listen.execute("listen " + database.channel(Generations.ABOUT));
            listen.execute("listen " + database.channel(WAITING));
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
