package dev.tidings.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that change which generations there are and where their tables lie. Durable once they have committed,
 * other than those of batches. Thread-safe.
 */
final class RebuildTransactions {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration LOCKS = Duration.ofSeconds(5);
    private static final Duration BEFORE_NEXT_ATTEMPT = Duration.ofMillis(100);
    private static final int ATTEMPTS_TO_OWN = 20;

    /** As SQL: the key under which a projection's generations are owned. The parameter is the projection. */
    static final String KEY = "hashtextextended('tidings rebuild ' || ?, 0)";

    private final TransactionTemplate transactions;
    private final EngineDatabase database;

    RebuildTransactions(PlatformTransactionManager transactions, EngineDatabase database) {
        this.transactions = new TransactionTemplate(transactions);
        this.database = database;
    }

    /**
     * Runs the task in a transaction of its own. A node that falls silent in the middle loses it, so that its locks hold
     * nobody up.
     *
     * @throws RebuildRefusedException when a lock can't be had in time
     */
    <T> T execute(Supplier<T> task) {
        try {
            return attempt(task);
        } catch (PessimisticLockingFailureException e) {
            throw RebuildRefusedException.tablesInUse();
        }
    }

    /** The same, but leaves it to the caller what happens where a lock can't be had. */
    <T> T attempt(Supplier<T> task) {
        try {
            return transactions.execute(status -> {
                set("idle_in_transaction_session_timeout", IDLE);
                waitForLocks(LOCKS);
                return task.get();
            });
        } catch (UncategorizedSQLException e) {
            // Spring knows PostgreSQL's deadlocks by their state, but not the end of its patience with a lock.
            throw e.getCause() instanceof SQLException failure && LOCK_NOT_AVAILABLE.equals(failure.getSQLState())
                    ? new CannotAcquireLockException("A lock could not be had in time", e)
                    : e;
        }
    }

    /** How long the open transaction's later statements wait for a lock. */
    void waitForLocks(Duration patience) {
        set("lock_timeout", patience);
    }

    /** The open transaction's later statements run as the user who logged in, who owns schemas and tables. */
    void becomeOwner() {
        database.sql("set local role none").update();
    }

    /**
     * Lets one transaction at a time work on a projection's generations, until it ends.
     *
     * @throws RebuildRefusedException when another one does, for longer than a moment
     */
    void own(String projection) {
        own(projection, () -> tryToOwn(projection));
    }

    /** The same, by an attempt of the caller's. */
    static void own(String projection, BooleanSupplier attempt) {
        for (int attempts = 1; !attempt.getAsBoolean(); attempts++) {
            if (attempts == ATTEMPTS_TO_OWN || !pause()) {
                throw RebuildRefusedException.busy(projection);
            }
        }
    }

    boolean tryToOwn(String projection) {
        return database.sql("select pg_try_advisory_xact_lock(" + KEY + ")")
                .param(projection)
                .query(Boolean.class)
                .single();
    }

    private static boolean pause() {
        try {
            Thread.sleep(BEFORE_NEXT_ATTEMPT);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void set(String setting, Duration duration) {
        database.sql("select set_config(?, ?, true)")
                .params(setting, Long.toString(duration.toMillis()))
                .query(String.class)
                .single();
    }
}
