package dev.tidings.command.webhook;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.LogReader;
import dev.tidings.eventstore.PageLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deliveries as operators see them, and what they can do about them. All times are the database's. Thread-safe. */
@Component
final class Deliveries {

    private static final String LIST = """
            select position, event_id, event, stream_id, state, attempts, last_status, duration_millis, failure,
                   created_at, attempted_at, case when state = 'waiting' then due_at end as next_attempt_at
            from event_store.webhook_delivery
            where webhook_id = :id and position < :before and state = coalesce(cast(:state as text), state)
            order by position desc
            limit :limit
            """;

    /** They go one after another as they did, but nothing that happens meanwhile waits behind them. */
    private static final String AGAIN = """
            update event_store.webhook_delivery
            set state = 'waiting',
                lane = case when state = 'waiting' or lane like 'again %' then lane else 'again ' || lane end,
                due_at = case when state = 'waiting' and due_at is not null then clock_timestamp() end,
                tried_since = null,
                attempts = 0,
                failure = null
            where webhook_id = :id and (position = cast(:position as bigint) or cast(:position as bigint) is null and state = 'parked')
            """;

    private static final String ADD = """
            insert into event_store.webhook_delivery (webhook_id, position, event_id, event, stream_id, lane, state)
            select webhook_id, :position, :eventId, :event, :stream, 'again ' || :lane, 'waiting'
            from event_store.webhook
            where webhook_id = :id and position >= :position and (events is null or :event = any (events))
            on conflict do nothing
            """;

    private static final String FEEL_AGAIN = """
            update event_store.webhook
            set silent_until = clock_timestamp()
            where webhook_id = ? and silent_until > clock_timestamp()
            """;

    /** The newest thousand of either kind for an endpoint, for a week, and a month where nobody has minded them. */
    private static final String FORGET = """
            delete from event_store.webhook_delivery as delivery
            using (select webhook_id, position,
                          row_number() over (partition by webhook_id, state order by position desc) as place
                   from event_store.webhook_delivery
                   where state <> 'waiting') as kept
            where delivery.webhook_id = kept.webhook_id
              and delivery.position = kept.position
              and delivery.state <> 'waiting'
              and (place > 1000
                   or attempted_at < clock_timestamp() - make_interval(
                       days => case when delivery.state = 'parked' then 30 else 7 end))
            """;

    private final CommandDatabase database;
    private final LogReader log;

    Deliveries(CommandDatabase database, @Qualifier("commandDataSource") DataSource dataSource) {
        this.database = database;
        this.log = new LogReader(dataSource);
    }

    /**
     * Those of an endpoint, the newest event first.
     *
     * @param state  null for all
     * @param before the position that all of them are before
     */
    List<Delivery> list(UUID webhookId, @Nullable String state, long before, int limit) {
        return database.jdbc()
                .sql(LIST)
                .param("id", webhookId)
                .param("state", state)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> delivery(row))
                .list();
    }

    /**
     * Sends an event again, as if it had never been tried, also one that was delivered long ago.
     *
     * @param position of the event; null for all that are parked
     * @return how many are sent
     */
    int sendAgain(UUID webhookId, @Nullable Long position) {
        Integer sent = database.transactions().execute(status -> {
            int again = database.jdbc()
                    .sql(AGAIN)
                    .param("id", webhookId)
                    .param("position", position)
                    .update();
            if (again == 0 && position != null) {
                again = add(webhookId, position);
            }
            database.jdbc().sql(RoundTable.WAKE).param(webhookId).update();
            database.jdbc().sql(FEEL_AGAIN).param(webhookId).update();
            return again;
        });
        return sent == null ? 0 : sent;
    }

    /** Of an event that was sent so long ago that nobody remembers. */
    private int add(UUID webhookId, long position) {
        return log.at(List.of(position), new PageLimit(1, 1)).stream()
                .mapToInt(entry -> add(webhookId, entry))
                .sum();
    }

    private int add(UUID webhookId, LogEntry entry) {
        return database.jdbc()
                .sql(ADD)
                .param("id", webhookId)
                .param("position", entry.position())
                .param("eventId", entry.eventId())
                .param("event", entry.name())
                .param("stream", entry.streamId())
                .param("lane", Sending.laneOf(entry))
                .update();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        database.jdbc().sql(FORGET).update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("event"),
                row.getString("stream_id"),
                row.getString("state"),
                row.getInt("attempts"),
                (Integer) row.getObject("last_status"),
                (Integer) row.getObject("duration_millis"),
                row.getString("failure"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Webhooks.instant(row, "attempted_at"),
                Webhooks.instant(row, "next_attempt_at"));
    }
}
