package dev.tidings.eventstore;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends in the transaction that the caller has open: the events are committed or rolled back with all else it does.
 * The lock is held from here to the caller's commit, so this belongs at the transaction's end.
 */
final class JoiningAppender implements Appender {

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;

    JoiningAppender(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Whether the calling thread has a transaction open on this data source. */
    boolean hasTransactionToJoin() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.hasResource(dataSource);
    }

    @Override
    public long append(Append append) {
        ConnectionCallback<Long> insert = connection -> GroupInsert.insert(connection, List.of(append))[0];
        long position = Objects.requireNonNull(jdbc.execute(insert));
        if (position == GroupInsert.LOST) {
            throw append.versionTaken();
        }
        return position;
    }
}
