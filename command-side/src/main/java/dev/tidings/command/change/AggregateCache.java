package dev.tidings.command.change;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates that this node changed lately, so that the next change need not load them: as many as take no more
 * memory than they may. Another node may have changed one since: an append on a stale one loses its version check, and
 * {@link CommandExecutor} believes no answer of a cached aggregate that appended nothing. Thread-safe.
 */
public final class AggregateCache {

    /** What the cache itself takes for each, in bytes: its entry, its key, its links. */
    private static final int ENTRY_BYTES = 180;

    private final Cache<UUID, Entry> entries;

    /**
     * An empty one.
     *
     * @param bytes that the aggregates take at the most, about
     */
    public AggregateCache(long bytes) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<UUID, Entry>weigher((id, entry) -> ENTRY_BYTES + entry.root().bytes())
                .build();
    }

    @Nullable
    Entry find(UUID id) {
        return entries.getIfPresent(id);
    }

    void keep(UUID id, Entry entry) {
        entries.put(id, entry);
    }

    /** Lets the next change of the aggregate load it from the log. */
    void forget(UUID id) {
        entries.invalidate(id);
    }

    /**
     * An aggregate as the last change left it.
     *
     * @param version of its stream
     * @param trigger knows how many events there are since its last snapshot
     */
    record Entry(CacheableAggregate root, long version, SnapshotTrigger trigger) {}
}
