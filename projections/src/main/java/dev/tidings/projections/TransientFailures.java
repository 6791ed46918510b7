package dev.tidings.projections;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells the failures that are no event's fault and go away by themselves: they are tried again, never parked. */
final class TransientFailures {

    /** Connection lost; serialization, deadlock; resources; shut down or cancelled; system error. */
    private static final Set<String> STATE_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** Read-only (a standby); idle for too long; a lock not to be had. */
    private static final Set<String> STATES = Set.of("25006", "25P03", "25P04", "55P03");

    private TransientFailures() {}

    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isTransientItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransientItself(Throwable failure) {
        return switch (failure) {
            case TransientDataAccessException e -> true;
            case RecoverableDataAccessException e -> true;
            case DataAccessResourceFailureException e -> true;
            case CannotCreateTransactionException e -> true;
            case TransactionSystemException e -> true;
            case SQLTransientException e -> true;
            case SQLRecoverableException e -> true;
            case SQLException e -> isTransient(e.getSQLState());
            // A stack overflows on account of the event; memory and the virtual machine itself are the node's trouble.
            case StackOverflowError e -> false;
            case VirtualMachineError e -> true;
            default -> false;
        };
    }

    private static boolean isTransient(@Nullable String state) {
        return state != null
                && (STATES.contains(state) || (state.length() == 5 && STATE_CLASSES.contains(state.substring(0, 2))));
    }
}
