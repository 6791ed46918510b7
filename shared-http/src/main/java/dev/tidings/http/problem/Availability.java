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

    private static final Set<String> STATES = Set.of("53300", "55P03", "25P03", "25P04");

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
            case SQLException e -> isConnectionState(e.getSQLState());
            default -> false;
        };
    }

    /**
     * Connection exceptions, shutting down, starting up, too many connections; a lock that others held for too long, a
     * transaction that was ended because it did nothing for too long or took too long.
     */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || STATES.contains(state));
    }
}
