package dev.tidings.projections;

import java.time.Duration;
import java.util.List;

/**
 * Entries that PostgreSQL has not put into a GIN index yet: it gathers up to 4 MB of them in a list, which every search
 * reads from end to end, until the list is full or autovacuum comes by. On a quiet site that takes days, so this node
 * merges them a while after it has seen events projected. Not thread-safe.
 */
final class PendingEntries {

    private static final String INDEXES = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_am m on m.oid = c.relam
            where m.amname = 'gin' and c.relkind = 'i' and n.nspname = ?
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
        // One at a time, so that nobody who changes several can be in each other's way with this.
        indexes.forEach(index -> transactions.attempt(() -> merge(index)));
        moves = latest;
        mergedAt = now;
    }

    /** Pages that were merged. */
    private long merge(String index) {
        transactions.becomeOwner();
        return database.sql("select gin_clean_pending_list(?::regclass)")
                .param(index)
                .query(Long.class)
                .single();
    }
}
