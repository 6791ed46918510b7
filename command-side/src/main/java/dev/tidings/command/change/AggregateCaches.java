package dev.tidings.command.change;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The aggregates that this node changed lately, so that the next change need not load them. Another node may have
 * changed one since: an append on a stale one loses its version check, and {@link CommandExecutor} believes no answer
 * of a cached aggregate that appended nothing. Thread-safe.
 */
public final class AggregateCaches {

    private final Map<Class<?>, AggregateCache> caches = new ConcurrentHashMap<>();
    private final int size;

    /**
     * Empty caches.
     *
     * @param size how many aggregates of one type are kept at the most
     */
    public AggregateCaches(int size) {
        this.size = size;
    }

    /** One for each type, for an id may be tried on an aggregate of another type. */
    public AggregateCache of(Class<?> aggregateType) {
        return caches.computeIfAbsent(aggregateType, type -> new AggregateCache(size));
    }

    /** Lets the next change of the aggregate load it from the log. */
    void forget(UUID id) {
        caches.values().forEach(cache -> cache.remove(id.toString()));
    }
}
