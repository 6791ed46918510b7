package dev.tidings.command.change;

import dev.tidings.command.database.CommandDatabase;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.TransactionStatus;

/** The database's transactions as a unit of work begins and ends them. */
record SpringTransactions(CommandDatabase database) implements TransactionManager {

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = database.begin();
        return new Transaction() {
            @Override
            public void commit() {
                database.commit(status);
            }

            @Override
            public void rollback() {
                database.rollBack(status);
            }
        };
    }
}
