package dev.tidings.projections;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions on the read tables. They commit without waiting for the disk: rows and positions are lost together or
 * not at all, and what is lost is projected again. A node that falls silent in the middle of one loses it, so that its
 * locks hold nobody up for longer than its claims.
 */
final class ProjectionTransactions implements TransactionManager {

    private static final String SETTINGS = """
            select set_config('synchronous_commit', 'off', true),
                   set_config('idle_in_transaction_session_timeout', ?, true)
            """;

    private final PlatformTransactionManager transactions;
    private final TransactionTemplate nested;
    private final JdbcTemplate jdbc;
    private final String patience;

    /**
     * Over one database.
     *
     * @param transactions manages transactions of {@code readModel}, with savepoints
     */
    ProjectionTransactions(PlatformTransactionManager transactions, DataSource readModel, Duration claimTimeout) {
        this.transactions = transactions;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.jdbc = new JdbcTemplate(readModel);
        this.patience = Long.toString(claimTimeout.toMillis());
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = transactions.getTransaction(TransactionDefinition.withDefaults());
        try {
            jdbc.query(SETTINGS, row -> {}, patience);
        } catch (RuntimeException e) {
            transactions.rollback(status);
            throw e;
        }
        return new Transaction() {
            @Override
            public void commit() {
                transactions.commit(status);
            }

            @Override
            public void rollback() {
                if (!status.isCompleted()) {
                    transactions.rollback(status);
                }
            }
        };
    }

    /** Within the open transaction: all that the task wrote is undone when it throws, and the transaction lives on. */
    void nested(Runnable task) {
        nested.executeWithoutResult(status -> task.run());
    }
}
