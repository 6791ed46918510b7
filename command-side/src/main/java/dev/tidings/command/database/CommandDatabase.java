package dev.tidings.command.database;

import dev.tidings.eventstore.JoinedAppends;
import dev.tidings.eventstore.LogTransactionManager;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The event-store database, under the command side's role. Statements join the transaction that the thread has open. A
 * transaction that is begun within another one is a savepoint in it: should it fail, the other one can go on. Thread-safe.
 */
public final class CommandDatabase {

    private static final TransactionDefinition NESTED =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

    private final JdbcClient jdbc;
    private final LogTransactionManager transactionManager;
    private final TransactionTemplate transactions;
    private final int connections;

    /** Both over the same data source, of so many connections. */
    public CommandDatabase(JdbcClient jdbc, LogTransactionManager transactionManager, int connections) {
        this.jdbc = jdbc;
        this.transactionManager = transactionManager;
        this.transactions = new TransactionTemplate(transactionManager, NESTED);
        this.connections = connections;
    }

    /** How many there are at most at once. */
    public int connections() {
        return connections;
    }

    /** For statements in SQL. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** For what belongs together. */
    public TransactionTemplate transactions() {
        return transactions;
    }

    /** Begins a transaction that the caller ends by hand, on this thread. */
    public TransactionStatus begin() {
        return transactionManager.getTransaction(NESTED);
    }

    /**
     * Ends a transaction: all of it is durable on return, or the outer one may go on with it.
     *
     * @throws dev.tidings.eventstore.OutcomeUnknownException when the answer to the commit is lost
     */
    public void commit(TransactionStatus transaction) {
        transactionManager.commit(transaction);
    }

    /** Ends a transaction without a trace, unless it has ended already: a commit that failed has rolled back. */
    public void rollBack(TransactionStatus transaction) {
        if (!transaction.isCompleted()) {
            transactionManager.rollback(transaction);
        }
    }

    /** What the transaction that the calling thread has open will append when it commits; nothing where it has none. */
    public Optional<JoinedAppends> joinedAppends() {
        return transactionManager.joinedAppends().filter(joined -> !joined.isEmpty());
    }

    /** Whether the calling thread has a transaction open, so that all it does now is part of that. */
    public boolean hasTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
