package dev.tidings.command.change;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/** Spring's transactions as a unit of work begins and ends them. */
record SpringTransactions(PlatformTransactionManager transactionManager) implements TransactionManager {

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = transactionManager.getTransaction(null);
        return new Transaction() {
            @Override
            public void commit() {
                transactionManager.commit(status);
            }

            @Override
            public void rollback() {
                // A commit that failed has rolled back already.
                if (!status.isCompleted()) {
                    transactionManager.rollback(status);
                }
            }
        };
    }
}
