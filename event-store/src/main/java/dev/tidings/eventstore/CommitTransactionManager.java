package dev.tidings.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions on PostgreSQL whose commits are told honestly: one that was refused fails with what refused it, and one
 * whose answer is lost with {@link OutcomeUnknownException}. Thread-safe.
 */
public class CommitTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    /** Transactions of one data source. */
    public CommitTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected final void doCommit(DefaultTransactionStatus status) {
        try {
            commit(holder(status.getTransaction()));
        } catch (SQLException e) {
            throw translateException("commit", e);
        }
    }

    /** Commits the transaction of the connection. */
    void commit(ConnectionHolder holder) throws SQLException {
        Connection connection = holder.getConnection();
        Commit.send(connection, () -> {
            connection.commit();
            return connection;
        });
    }

    static ConnectionHolder holder(Object transaction) {
        return ((JdbcTransactionObjectSupport) transaction).getConnectionHolder();
    }
}
