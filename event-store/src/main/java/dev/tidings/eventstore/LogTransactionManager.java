package dev.tidings.eventstore;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions that appends to the log may join. What joins one is written with its COMMIT, in one round trip, so that
 * the log's lock is held by nobody who has to be waited for. A version that is taken by then fails the commit with
 * {@link OptimisticLockingFailureException}: the transaction is rolled back and may be tried again. Thread-safe.
 */
public final class LogTransactionManager extends CommitTransactionManager {

    private static final long serialVersionUID = 1L;

    /** Transactions of the data source that the log is appended to by. */
    public LogTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    /** What joins the transaction that the calling thread has open; nothing where it has none. */
    public Optional<JoinedAppends> joinedAppends() {
        return Optional.ofNullable(joinedAppends(obtainDataSource()));
    }

    static @Nullable JoinedAppends joinedAppends(DataSource dataSource) {
        Object holder = TransactionSynchronizationManager.getResource(dataSource);
        return holder == null ? null : (JoinedAppends) TransactionSynchronizationManager.getResource(holder);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        TransactionSynchronizationManager.bindResource(holder(transaction), new JoinedAppends());
    }

    @Override
    void commit(ConnectionHolder holder) throws SQLException {
        JoinedAppends appends = (JoinedAppends) TransactionSynchronizationManager.getResource(holder);
        if (appends == null || appends.isEmpty()) {
            super.commit(holder);
            return;
        }
        try {
            appends.commit(holder.getConnection());
        } catch (SQLException e) {
            if (GroupInsert.isVersionTaken(e)) {
                throw new OptimisticLockingFailureException("Another append took a version first", e);
            }
            if (GroupInsert.isLockHeld(e)) {
                throw new DataAccessResourceFailureException(
                        "The log is held by somebody else: nothing was changed", e);
            }
            throw e;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(holder(transaction));
        super.doCleanupAfterCompletion(transaction);
    }
}
