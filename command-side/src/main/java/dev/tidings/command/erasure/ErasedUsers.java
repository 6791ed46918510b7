package dev.tidings.command.erasure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.events.EventType;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Knows who was erased: at once on the node that did it, within a second on the others. So no change costs a query, and
 * few do whose callers are new. Thread-safe.
 */
@Component
final class ErasedUsers {

    private static final int REMEMBERED = 10_000;
    private static final Duration CERTAIN_FOR = Duration.ofSeconds(1);

    /** Nothing happens to an erased user any more. */
    private static final String LAST_EVENT = """
            select name
            from event_store.event
            where stream_id = ?
            order by version desc
            limit 1
            """;

    private final CommandDatabase database;
    private final Cache<UUID, Boolean> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(CERTAIN_FOR)
            .build();

    ErasedUsers(CommandDatabase database) {
        this.database = database;
    }

    boolean contains(UUID userId) {
        Boolean erased = known.getIfPresent(userId);
        if (erased == null) {
            erased = isErased(userId);
            known.put(userId, erased);
        }
        return erased;
    }

    /** Looks the user up again. */
    void forget(UUID userId) {
        known.invalidate(userId);
    }

    /** False for a user of another issuer's, of whom the log knows nothing. */
    private boolean isErased(UUID userId) {
        return database.jdbc()
                .sql(LAST_EVENT)
                .param(userId.toString())
                .query(String.class)
                .optional()
                .filter(EventType.USER_ERASED.eventName()::equals)
                .isPresent();
    }
}
