package dev.tidings.projections;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A connection of a pool for who holds advisory locks or listens in it. When it is closed the connection goes back
 * without any of that; where that can't be, it is broken off, so that the pool throws it away. For one thread.
 */
final class Session implements AutoCloseable {

    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session open(DataSource dataSource) throws SQLException {
        return new Session(dataSource.getConnection());
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            try {
                letGo();
            } catch (SQLException e) {
                connection.abort(Runnable::run);
            }
        }
    }

    private void letGo() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
            statement.execute("unlisten *");
        }
    }
}
