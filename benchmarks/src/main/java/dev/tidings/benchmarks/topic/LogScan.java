package dev.tidings.benchmarks.topic;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.events.TidingsEvent;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.query.projection.TidingsEventTypes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

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

    /** Events a second that the log gives page by page, decoded. */
    double decoding() {
        PageLimit page = new PageLimit(8_000, 2_000_000);
        TidingsEventTypes types = new TidingsEventTypes();
        try (HikariDataSource pool = database.pool(3);
                EventLog log = new EventLog(pool, Duration.ofSeconds(1))) {
            long start = System.nanoTime();
            int read = 0;
            while (read < events) {
                for (LogEntry entry : log.after(read, page)) {
                    TidingsEvent unused = types.decode(entry);
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
