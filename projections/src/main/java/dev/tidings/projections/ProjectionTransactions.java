package dev.tidings.projections;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions on the read tables. Whatever a task throws, an {@link Error} too, rolls back what it began. A node that
 * falls silent in the middle of one loses it, so that its locks hold nobody up for longer than its claims. Thread-safe.
 */
final class ProjectionTransactions {

    /**
     * What is written is few rows of tables that grow, by statements that are planned once: they find rows by their keys,
     * however small a table was at that time. In all transactions, for a connection keeps the plans of one for the next.
     */
    private static final String PLANNED_ONCE = """
            set_config('plan_cache_mode', 'force_generic_plan', true),
            set_config('enable_seqscan', 'off', true),
            set_config('enable_hashjoin', 'off', true),
            set_config('enable_mergejoin', 'off', true)
            """;

    /**
     * As SQL: what a batch selects beside what it begins with, to save a round trip; {@code :patience} in milliseconds.
     */
    static final String BATCH_SETTINGS = """
            set_config('synchronous_commit', 'off', true),
            set_config('idle_in_transaction_session_timeout', :patience, true),
            """ + PLANNED_ONCE;

    private static final String SETTINGS = """
            select set_config('synchronous_commit', ?, true),
                   set_config('idle_in_transaction_session_timeout', ?, true),
            """ + PLANNED_ONCE;

    private final TransactionTemplate transactions;
    private final TransactionTemplate nested;
    private final JdbcTemplate jdbc;
    private final String patience;

    /** Over one database, whose transactions the manager opens, with savepoints. */
    ProjectionTransactions(EngineDatabase database, PlatformTransactionManager manager, Duration claimTimeout) {
        this.transactions = new TransactionTemplate(manager);
        this.nested = new TransactionTemplate(manager);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.jdbc = database.template();
        this.patience = Long.toString(claimTimeout.toMillis());
    }

    /**
     * Commits without waiting for the disk. That is for batches: rows and positions are lost together or not at all in a
     * crash of the database, and what is lost is projected again.
     */
    <T> T execute(Supplier<T> task) {
        return execute("off", task);
    }

    /** The same, but for its settings, with which the task begins: {@link #BATCH_SETTINGS}. */
    <T> T executeBatch(Supplier<T> task) {
        return Objects.requireNonNull(transactions.execute(status -> task.get()));
    }

    /** Is durable on return. That is for what somebody was told to be done. */
    <T> T executeDurably(Supplier<T> task) {
        return execute("on", task);
    }

    /** Within the open transaction: all that the task wrote is undone when it throws, and the transaction lives on. */
    void nested(Runnable task) {
        nested.executeWithoutResult(status -> task.run());
    }

    private <T> T execute(String synchronousCommit, Supplier<T> task) {
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.query(SETTINGS, row -> {}, synchronousCommit, patience);
            return task.get();
        }));
    }
}
