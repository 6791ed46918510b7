package dev.tidings.http.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Failures that mean: the database cannot be reached for now, or has no connection to spare. */
final class Availability {

    /** As HikariCP says it. */
    private static final String CLOSED = "Connection is closed";

    /** A lock that others held for too long; a transaction that was ended because it did nothing or took too long. */
    private static final Set<String> TOO_LONG = Set.of("55P03", "25P03", "25P04");

    private Availability() {}

    static boolean isMissingIn(Throwable thrown) {
        return switch (thrown) {
            case DataAccessResourceFailureException e -> true;
            case TransientDataAccessResourceException e -> true;
            case CannotCreateTransactionException e -> true;
            case TransactionSystemException e -> true;
            case SQLTransientConnectionException e -> true;
            case SQLNonTransientConnectionException e -> true;
            case SQLRecoverableException e -> true;
            case SQLException e -> isMissing(e.getSQLState()) || isClosed(e);
            default -> false;
        };
    }

    /** Connection exceptions, no resources left, shutting down, starting up, a failing disk; who was waited for in vain. */
    private static boolean isMissing(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("53") || isDown(state) || TOO_LONG.contains(state));
    }

    private static boolean isDown(String state) {
        return state.startsWith("57P") || state.startsWith("58");
    }

    /**
     * What is done with a connection that broke meanwhile, such as rolling back, is refused by the pool, which has no
     * state to tell of; that it broke is all that anybody up there learns.
     */
    private static boolean isClosed(SQLException thrown) {
        return thrown.getSQLState() == null && CLOSED.equals(thrown.getMessage());
    }
}
