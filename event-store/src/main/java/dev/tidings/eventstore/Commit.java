package dev.tidings.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Sends what ends in a COMMIT, and tells the failures that left nothing behind from those of which nobody knows.
 *
 * <p>PostgreSQL refuses with an error and goes on with the session; from the moment on when a commit cannot be undone any
 * more, it breaks the session off instead. So an error counts as a refusal where the same session then takes a ROLLBACK,
 * whatever its SQL state says, and everything else counts as unknown.
 */
final class Commit {

    private Commit() {}

    /** Sends statements, the last of which commits, and reads what they answer. */
    interface Sending<T> {
        T send() throws SQLException;
    }

    /**
     * Sends.
     *
     * @throws SQLException            when nothing has happened: the transaction is rolled back
     * @throws OutcomeUnknownException when that cannot be told
     */
    static <T> T send(Connection connection, Sending<T> sending) throws SQLException {
        if (connection.isClosed()) {
            throw new SQLException(
                    "The connection was lost before the commit", PSQLState.CONNECTION_DOES_NOT_EXIST.getState());
        }
        try {
            return sending.send();
        } catch (SQLException e) {
            if (isRefusal(e) && isRolledBack(connection, e)) {
                throw e;
            }
            throw new OutcomeUnknownException(e);
        } catch (RuntimeException | Error e) {
            throw new OutcomeUnknownException(e);
        }
    }

    /** The server said so itself, or the driver noticed that the server had rolled back in place of committing. */
    private static boolean isRefusal(SQLException e) {
        return e instanceof PSQLException failure
                && (failure.getServerErrorMessage() != null
                        || PSQLState.IN_FAILED_SQL_TRANSACTION.getState().equals(e.getSQLState()));
    }

    private static boolean isRolledBack(Connection connection, SQLException cause) {
        try (var statement = connection.createStatement()) {
            statement.execute("rollback");
            return true;
        } catch (SQLException e) {
            cause.addSuppressed(e);
            return false;
        }
    }
}
