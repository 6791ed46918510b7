package dev.tidings.command.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The event-store database, under the command side's role. Statements join the transaction that the thread has open.
 * Thread-safe.
 */
public final class CommandDatabase {

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactionManager;
    private final TransactionTemplate transactions;

    /** Both over the same data source. */
    public CommandDatabase(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.transactionManager = transactionManager;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** For statements in SQL. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** For what belongs together. */
    public TransactionTemplate transactions() {
        return transactions;
    }

    /** Begins and ends transactions by hand. */
    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }
}
