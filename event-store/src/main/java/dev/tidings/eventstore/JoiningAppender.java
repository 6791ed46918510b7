package dev.tidings.eventstore;

import io.micrometer.core.instrument.Timer;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends in the transaction that the caller has open: the events are committed or rolled back with all else it does.
 * They are written when it commits, and cannot be read before.
 */
record JoiningAppender(DataSource dataSource, Timer timer) implements Appender {

    /** Whether the calling thread has a transaction open on this data source. */
    boolean hasTransactionToJoin() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.hasResource(dataSource);
    }

    @Override
    public Appended append(Append append) {
        JoinedAppends joined = LogTransactionManager.joinedAppends(dataSource);
        if (joined == null) {
            throw new IllegalStateException("Appends join transactions of a LogTransactionManager only");
        }
        joined.add(append, timer);
        return joined;
    }
}
