package dev.tidings.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time that the database has, whatever this machine's clock says: all nodes agree on it, and none that is wrong by a
 * year can do harm. It is asked every ten seconds, beside those who want to know the time; in between it is counted on
 * from the last answer. It is never ahead of the database's, and behind it by no more than the answer took. Thread-safe.
 */
public final class DatabaseClock extends Clock {

    private static final Logger LOGGER = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration TRUSTED = Duration.ofSeconds(10);

    private final DataSource database;
    private final Duration trusted;
    private final ReentrantLock first = new ReentrantLock();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile @Nullable Answer last;

    /** Asks over connections of this data source. */
    public DatabaseClock(DataSource database) {
        this(database, TRUSTED);
    }

    /** @param trusted for how long an answer is counted on from, before the next one is asked for */
    DatabaseClock(DataSource database, Duration trusted) {
        this.database = database;
        this.trusted = trusted;
    }

    /** @throws IllegalStateException where the database has never answered yet, and does not now */
    @Override
    public Instant instant() {
        Answer known = last;
        if (known == null) {
            return askFirst().now();
        }
        if (known.age() >= trusted.toNanos() && asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("database-clock").start(this::askAgain);
        }
        return known.now();
    }

    private Answer askFirst() {
        first.lock();
        try {
            Answer known = last;
            if (known == null) {
                known = ask();
                last = known;
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell the time", e);
        } finally {
            first.unlock();
        }
    }

    private void askAgain() {
        try {
            last = ask();
        } catch (SQLException e) {
            Answer known = last;
            if (known != null) {
                last = known.again();
            }
            LOGGER.warn("The database does not tell the time, which goes on from when it last did: {}", e.toString());
        } finally {
            asking.set(false);
        }
    }

    private Answer ask() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            Instant time = row.getObject(1, OffsetDateTime.class).toInstant();
            return new Answer(time, System.nanoTime());
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Nothing here tells times of zones. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    /** @param at by this machine's count of nanoseconds, which no setting of its clock moves */
    private record Answer(Instant time, long at) {

        Instant now() {
            return time.plusNanos(age());
        }

        long age() {
            return System.nanoTime() - at;
        }

        /** The same, as if it had just been given. */
        Answer again() {
            long now = System.nanoTime();
            return new Answer(time.plusNanos(now - at), now);
        }
    }
}
