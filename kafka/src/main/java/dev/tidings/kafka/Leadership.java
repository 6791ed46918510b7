package dev.tidings.kafka;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Being the one process of all that does something: an advisory lock of PostgreSQL, held by a connection and gone with it,
 * so that the next process takes over when this one dies. For one thread.
 */
final class Leadership implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 5_000;

    private final Connection connection;
    private final String name;

    private Leadership(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Takes it; null where another process has it. */
    static @Nullable Leadership take(DataSource dataSource, String name) throws SQLException {
        Connection connection = dataSource.getConnection();
        Leadership leadership = new Leadership(connection, name);
        try {
            connection.setNetworkTimeout(Runnable::run, TIMEOUT_MILLIS);
            if (leadership.asked("pg_try_advisory_lock(hashtextextended(?, 0))")) {
                return leadership;
            }
            connection.close();
            return null;
        } catch (SQLException | RuntimeException e) {
            connection.abort(Runnable::run);
            connection.close();
            throw e;
        }
    }

    /** Whether it is held still: as long as the connection lives, for nobody else can let go of it. */
    boolean isHeld() {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (isHeld()) {
                asked("pg_advisory_unlock(hashtextextended(?, 0))");
            } else {
                connection.abort(Runnable::run);
            }
        }
    }

    private boolean asked(String function) throws SQLException {
        try (var statement = connection.prepareStatement("select " + function)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
