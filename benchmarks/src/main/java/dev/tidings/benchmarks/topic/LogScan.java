package dev.tidings.benchmarks.topic;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.axon.EventSerializer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** Reads the whole log and does nothing with it: what a replay cannot be faster than. */
record LogScan(Database database, int events) {

    /** Events a second that a cursor gives, all columns read. */
    double bare() throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = database.connections().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(2_000);
                check(read(statement.executeQuery("select * from event_store.event order by position")));
            }
        }
        return events * 1e9 / (System.nanoTime() - start);
    }

    /** Events a second that come decoded out of the log's stream. */
    double decoding() throws InterruptedException {
        try (HikariDataSource pool = database.pool(3);
                EventLog log = new EventLog(
                        pool, EventSerializer.create(), NoOpEventUpcaster.INSTANCE, Duration.ofSeconds(1));
                var stream = log.openStream(null)) {
            long start = System.nanoTime();
            int read = 0;
            while (read < events) {
                if (stream.nextAvailable().getPayload() != null) {
                    read++;
                }
            }
            return events * 1e9 / (System.nanoTime() - start);
        }
    }

    private int read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        int read = 0;
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                Object unused = rows.getObject(column);
            }
            read++;
        }
        return read;
    }

    private void check(int read) {
        if (read != events) {
            throw new IllegalStateException("The log has " + read + " events, not " + events);
        }
    }
}
