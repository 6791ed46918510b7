package dev.tidings.projections;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Entries that PostgreSQL has not put into a GIN index yet: it gathers up to 4 MB of them in a list, which every search
 * reads from end to end, until the list is full or autovacuum comes by. On a quiet site that takes days, so this node
 * merges them a while after it has seen events projected. Not thread-safe.
 */
final class PendingEntries {

    private static final Logger LOGGER = LoggerFactory.getLogger(PendingEntries.class);

    private static final String INDEXES = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c
            join pg_index i on i.indexrelid = c.oid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_am m on m.oid = c.relam
            where m.amname = 'gin' and i.indisvalid and n.nspname = ?
              and pg_has_role(session_user, c.relowner, 'usage')
            """;

    private final RebuildTransactions transactions;
    private final EngineDatabase database;
    private final ReadPositions positions;
    private final long nanosApart;
    private long moves;
    private long mergedAt = System.nanoTime();

    /** To be merged at most that often, for what many events have put off is merged together for less. */
    PendingEntries(RebuildTransactions transactions, EngineDatabase database, ReadPositions positions, Duration apart) {
        this.transactions = transactions;
        this.database = database;
        this.positions = positions;
        this.nanosApart = apart.toNanos();
    }

    /** Merges those of the live tables, where it is time and any may have been added. */
    void merge() {
        long now = System.nanoTime();
        long latest = positions.moves();
        if (latest == moves || now - mergedAt < nanosApart) {
            return;
        }
        List<String> indexes = database.sql(INDEXES)
                .param(database.schema())
                .query((row, n) -> row.getString(1))
                .list();
        moves = latest;
        mergedAt = now;
        // One at a time, so that nobody who changes several can be in each other's way with this.
        indexes.forEach(this::merge);
    }

    private void merge(String index) {
        try {
            transactions.attempt(() -> {
                transactions.becomeOwner();
                return database.sql("select gin_clean_pending_list(?::regclass)")
                        .param(index)
                        .query(Long.class)
                        .single();
            });
        } catch (DataAccessException e) {
            LOGGER.debug("The index {} is in use, or gone", index, e);
        }
    }
}
