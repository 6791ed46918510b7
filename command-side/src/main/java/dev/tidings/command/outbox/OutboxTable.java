package dev.tidings.command.outbox;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.events.SealedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The entries as those who work them off see them. All times are the database's, so it does not matter which node's clock
 * is right. What was moved on by one node and tried again by another is told apart by its attempts.
 */
@Component
final class OutboxTable {

    static final String IS_DUE = """
            exists (select from event_store.outbox where parked_at is null and due_at <= clock_timestamp())
            """;

    private static final String TAKE = """
            update event_store.outbox
            set attempts = attempts + 1,
                due_at = clock_timestamp() + make_interval(secs => ?)
            where id = (select id
                        from event_store.outbox
                        where parked_at is null and due_at <= clock_timestamp() and channel <> all (?)
                        order by due_at
                        limit 1
                        for update skip locked)
            returning id, channel, kind, user_id, detail, attempts
            """;

    private static final String DONE = """
            delete from event_store.outbox
            where id = ? and attempts = ?
            returning clock_timestamp()
            """;

    private static final String PUT_OFF = """
            update event_store.outbox
            set due_at = clock_timestamp() + make_interval(secs => :pause),
                failure = :failure,
                refused_at = case when :refused then coalesce(refused_at, clock_timestamp()) else refused_at end,
                parked_at = case
                                when :refused and refused_at < :lastDone then clock_timestamp()
                                when created_at < clock_timestamp() - make_interval(secs => :patience)
                                    then clock_timestamp()
                            end
            where id = :id and attempts = :attempts
            returning parked_at is not null
            """;

    private static final String COUNTS = """
            select channel,
                   count(*) filter (where parked_at is null and failure is null),
                   count(*) filter (where parked_at is null and failure is not null),
                   count(*) filter (where parked_at is not null)
            from event_store.outbox
            group by channel
            """;

    private final CommandDatabase database;

    OutboxTable(CommandDatabase database) {
        this.database = database;
    }

    /** How many entries of a channel are in which state: none was tried, the last try failed, given up. */
    record Counts(String channel, long waiting, long failing, long parked) {}

    /** Takes the entry that is due for longest, for so long. Nothing where none is. */
    Optional<Entry> take(Collection<String> exceptOf, Duration lease) {
        return database.jdbc()
                .sql(TAKE)
                .params(Pauses.seconds(lease), exceptOf.toArray(String[]::new))
                .query((row, number) -> entry(row))
                .optional();
    }

    /**
     * Lets the entry go.
     *
     * @return when that was; nothing where another node has tried it since
     */
    Optional<Instant> done(Entry entry) {
        return database.jdbc()
                .sql(DONE)
                .params(entry.id(), entry.attempts())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Puts the entry off, or parks it: where it is too old, or where it was refused before and another one was done
     * since, so that the fault is its own.
     *
     * @param lastDone when this node last did something on the channel
     * @return whether it is parked
     */
    boolean putOff(
            Entry entry,
            Duration pause,
            Duration patience,
            String failure,
            boolean refused,
            @Nullable Instant lastDone) {
        return database.jdbc()
                .sql(PUT_OFF)
                .param("pause", Pauses.seconds(pause))
                .param("patience", Pauses.seconds(patience))
                .param("failure", failure)
                .param("refused", refused)
                .param("lastDone", (lastDone == null ? Instant.EPOCH : lastDone).atOffset(ZoneOffset.UTC))
                .param("id", entry.id())
                .param("attempts", entry.attempts())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<Counts> counts() {
        return database.jdbc()
                .sql(COUNTS)
                .query((row, number) -> new Counts(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String detail = row.getString("detail");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("kind"),
                row.getObject("user_id", UUID.class),
                detail == null ? null : new SealedText(detail),
                row.getInt("attempts"));
    }
}
