package dev.tidings.command.outbox;

import dev.tidings.command.database.CommandDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is still to be done on a channel, as operators see it. All times are the database's. Thread-safe. */
@Component
public final class UnsentEntries {

    /** Those that nobody tries by itself first. */
    private static final String LIST = """
            select id, kind, user_id, attempts, failure, created_at,
                   case
                       when parked_at is not null then 'parked'
                       when failure is not null then 'failing'
                       else 'waiting'
                   end as state,
                   case when parked_at is null then due_at end as next_attempt_at
            from event_store.outbox
            where channel = ?
            order by parked_at is null, failure is null, created_at, id
            limit ?
            """;

    /** As if it were new. What says nothing of its own and waits a second time already is not needed twice. */
    private static final String RETRY = """
            update event_store.outbox as entry
            set parked_at = null, refused_at = null, due_at = clock_timestamp(), created_at = clock_timestamp()
            where channel = :channel
              and (id = cast(:id as uuid) or cast(:id as uuid) is null and parked_at is not null)
              and not exists (select
                              from event_store.outbox as other
                              where entry.parked_at is not null
                                and entry.detail is null
                                and other.detail is null
                                and other.user_id = entry.user_id
                                and other.channel = entry.channel
                                and other.kind = entry.kind
                                and other.id <> entry.id
                                and (other.parked_at is null
                                     or cast(:id as uuid) is null and other.id > entry.id))
            """;

    private final CommandDatabase database;

    UnsentEntries(CommandDatabase database) {
        this.database = database;
    }

    /**
     * An entry.
     *
     * @param kind          what it is, such as {@code password-reset}
     * @param userId        whom it is about
     * @param state         {@code waiting} for its first try, {@code failing} and tried again, or {@code parked}
     * @param failure       what went wrong the last time
     * @param nextAttemptAt null where it is not tried any more
     */
    public record Unsent(
            UUID id,
            String kind,
            UUID userId,
            String state,
            int attempts,
            @Nullable String failure,
            Instant createdAt,
            @Nullable Instant nextAttemptAt) {}

    /** Those of a channel: first what is parked, then what fails, then what waits, each the oldest first. */
    public List<Unsent> list(String channel, int limit) {
        return database.jdbc()
                .sql(LIST)
                .params(channel, limit)
                .query((row, number) -> unsent(row))
                .list();
    }

    /**
     * Lets entries be tried again, as if they were new.
     *
     * @param id null for all that are parked
     * @return how many are
     */
    public int retry(String channel, @Nullable UUID id) {
        return database.jdbc()
                .sql(RETRY)
                .param("channel", channel)
                .param("id", id)
                .update();
    }

    private static Unsent unsent(ResultSet row) throws SQLException {
        OffsetDateTime next = row.getObject("next_attempt_at", OffsetDateTime.class);
        return new Unsent(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("user_id", UUID.class),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("failure"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                next == null ? null : next.toInstant());
    }
}
