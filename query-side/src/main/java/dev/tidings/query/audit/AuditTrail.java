package dev.tidings.query.audit;

import dev.tidings.http.Caller;
import dev.tidings.query.audit.OperatorAction.Kind;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Keeps who has done what. An action is kept by the first transaction in which something of it happens, just before that
 * commits: what is refused or fails leaves no trace, and nothing happens without one. Thread-safe.
 */
public final class AuditTrail implements TransactionExecutionListener {

    private record Entry(
            Caller by,
            Kind kind,
            String projection,
            @Nullable String detail) {}

    private static final ThreadLocal<@Nullable Entry> UNDER_WAY = new ThreadLocal<>();

    private final JdbcClient database;

    /** Over the database whose transactions it listens to. */
    AuditTrail(JdbcClient database) {
        this.database = database;
    }

    /**
     * Does something in transactions of this thread, and keeps that it was done.
     *
     * @param detail which generation or letter, and why; null where there is nothing more to say
     */
    public <T> T keep(Caller by, Kind kind, String projection, @Nullable String detail, Supplier<T> action) {
        UNDER_WAY.set(new Entry(by, kind, projection, detail));
        try {
            return action.get();
        } finally {
            UNDER_WAY.remove();
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Entry entry = UNDER_WAY.get();
        if (entry != null && transaction.isNewTransaction() && !transaction.isReadOnly()) {
            // A rebuild lets other tables come first on its transaction's search path.
            database.sql("""
                insert into read_model.operator_action (actor, action, projection, detail)
                values (?, ?, ?, ?)
                """)
                    .param(entry.by().userId())
                    .param(entry.kind().label())
                    .param(entry.projection())
                    .param(entry.detail())
                    .update();
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && transaction.isNewTransaction() && !transaction.isReadOnly()) {
            UNDER_WAY.remove();
        }
    }
}
