package dev.tidings.command.outbox;

import dev.tidings.command.change.Ids;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.events.SealedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in what is to be done outside the database. It belongs to the transaction that the thread has open: done at least
 * once where that commits, and never otherwise. Thread-safe.
 */
@Component
public final class Outbox {

    /** An entry without details that waits already is as good as another one; it is written all the same, for time's sake. */
    private static final String ADD = """
            insert into event_store.outbox (id, channel, kind, user_id, detail)
            values (:id, :channel, :kind, :user, :detail)
            on conflict (user_id, channel, kind) where detail is null and parked_at is null
            do update set created_at = excluded.created_at
            """;

    private final CommandDatabase database;
    private final Ids ids;

    Outbox(CommandDatabase database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * Adds an entry. One without a detail is left out where the same waits already.
     *
     * @param userId whom it is about, and whose key sealed the detail
     */
    public void add(String channel, String kind, UUID userId, @Nullable SealedText detail) {
        database.jdbc()
                .sql(ADD)
                .param("id", ids.next())
                .param("channel", channel)
                .param("kind", kind)
                .param("user", userId)
                .param("detail", detail == null ? null : detail.value())
                .update();
    }

    /** Whether something of this kind waits for the user. */
    public boolean has(String channel, String kind, UUID userId) {
        return database.jdbc()
                .sql("""
                        select exists (select
                                       from event_store.outbox
                                       where user_id = ? and channel = ? and kind = ? and parked_at is null)
                        """)
                .params(userId, channel, kind)
                .query(Boolean.class)
                .single();
    }

    /** Leaves undone what waits for the user, from the open transaction's commit on. */
    public void forget(UUID userId) {
        database.jdbc()
                .sql("delete from event_store.outbox where user_id = ?")
                .param(userId)
                .update();
    }
}
