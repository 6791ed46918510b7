package dev.tidings.command.change;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates that this node changed lately, so that the next change need not load them. Another node may have
 * changed one since: an append on a stale one loses its version check, and {@link CommandExecutor} believes no answer
 * of a cached aggregate that appended nothing. Thread-safe.
 */
public final class AggregateCaches {

    private final Map<Class<?>, Cache> caches = new ConcurrentHashMap<>();
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
    public Cache of(Class<?> aggregateType) {
        return of(aggregateType, size);
    }

    /** The same for a type whose aggregates are large, so that fewer are kept. */
    public Cache of(Class<?> aggregateType, int most) {
        return caches.computeIfAbsent(aggregateType, type -> new BoundedCache(most));
    }

    /** Lets the next change of the aggregate load it from the log. */
    void forget(UUID id) {
        caches.values().forEach(cache -> cache.remove(id.toString()));
    }

    /** Axon's cache interface over Caffeine's. */
    private static final class BoundedCache implements Cache {

        private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

        BoundedCache(int size) {
            this.entries = Caffeine.newBuilder().maximumSize(size).build();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
        public <K, V> @Nullable V get(K key) {
            return (V) entries.getIfPresent(key);
        }

        @Override
        public void put(Object key, Object value) {
            entries.put(key, value);
        }

        @Override
        public boolean putIfAbsent(Object key, Object value) {
            return entries.asMap().putIfAbsent(key, value) == null;
        }

        @Override
        public boolean remove(Object key) {
            return entries.asMap().remove(key) != null;
        }

        @Override
        public boolean containsKey(Object key) {
            return entries.asMap().containsKey(key);
        }

        /** Nobody listens: Axon's repositories don't. */
        @Override
        public Registration registerCacheEntryListener(EntryListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
