package dev.tidings.command.webhook;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.outbox.Pauses;
import dev.tidings.eventstore.LogEntry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is to be sent again, and what became of what was sent. A round's results and how far the log was looked through are
 * noted together, or not at all: then all of it is sent again. All times are the database's. Thread-safe.
 */
@Component
final class RoundTable {

    /** More are not let wait: the log waits instead. */
    private static final int MOST_WAITING = 10_000;

    /** Where so many streams fail, one after another, it is the endpoint that fails. */
    private static final int FAILURES_OF_ITS_OWN = 5;

    private static final String DUE = """
            select position, lane, attempts
            from event_store.webhook_delivery
            where webhook_id = ? and state = 'waiting' and due_at <= clock_timestamp()
            order by due_at
            limit ?
            """;

    private static final String HAS_ROOM =
            "select count(*) < ? from event_store.webhook_delivery where webhook_id = ? and state = 'waiting'";

    private static final String HELD = """
            select distinct lane
            from event_store.webhook_delivery
            where webhook_id = ? and state = 'waiting' and lane = any (?)
            """;

    private static final String IS_MINE =
            "select 1 from event_store.webhook where webhook_id = ? and claim = ? for update";

    private static final String NOTE = """
            insert into event_store.webhook_delivery as known
                   (webhook_id, position, event_id, event, stream_id, lane, state, tried_since, attempted_at, due_at,
                    attempts, last_status, duration_millis, failure)
            values (:webhook, :position, :eventId, :event, :stream, :lane, :state,
                    case when :tried then clock_timestamp() end, case when :tried then clock_timestamp() end,
                    clock_timestamp() + make_interval(secs => :pause), :attempts, :status, :duration, :failure)
            on conflict (webhook_id, position) do update
            set state = case
                            when excluded.state = 'waiting'
                                 and known.tried_since < clock_timestamp() - make_interval(secs => :patience)
                                then 'parked'
                            else excluded.state
                        end,
                tried_since = coalesce(known.tried_since, excluded.tried_since),
                attempted_at = excluded.attempted_at,
                due_at = excluded.due_at,
                attempts = known.attempts + excluded.attempts,
                last_status = excluded.last_status,
                duration_millis = excluded.duration_millis,
                failure = excluded.failure
            """;

    /** The first one of each lane that waits, unless it has its time already. */
    static final String WAKE = """
            update event_store.webhook_delivery as first
            set due_at = clock_timestamp()
            where webhook_id = ? and state = 'waiting' and due_at is null
              and not exists (select
                              from event_store.webhook_delivery as before
                              where before.webhook_id = first.webhook_id
                                and before.lane = first.lane
                                and before.state = 'waiting'
                                and before.position < first.position)
            """;

    private static final String FAILING = """
            select count(*) from event_store.webhook_delivery
            where webhook_id = ? and state = 'waiting' and failure is not null
            """;

    private static final String FORWARD = """
            update event_store.webhook
            set position = greatest(position, :position),
                failures = :failures,
                silent_until = clock_timestamp() + make_interval(secs => :silence),
                last_delivered_at = case when :delivered then clock_timestamp() else last_delivered_at end,
                active = active and not :gone,
                disabled_because = case when :gone then 'gone' else disabled_because end
            where webhook_id = :id
            """;

    /** It takes something again: what had to wait long, as everything failed, need not wait on. */
    private static final String RECOVERED = """
            update event_store.webhook_delivery
            set due_at = clock_timestamp()
            where webhook_id = ? and state = 'waiting' and due_at > clock_timestamp()
            """;

    private final CommandDatabase database;
    private final WebhookProperties properties;

    RoundTable(CommandDatabase database, WebhookProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    /** What is due to be sent again; of one lane never more than one. Without what they say. */
    List<Sending> due(Endpoint endpoint, int limit) {
        return database.jdbc()
                .sql(DUE)
                .params(endpoint.id(), limit)
                .query((row, number) ->
                        new Sending(row.getLong("position"), row.getString("lane"), row.getInt("attempts"), null))
                .list();
    }

    /** Whether more may wait. */
    boolean hasRoom(Endpoint endpoint) {
        return database.jdbc()
                .sql(HAS_ROOM)
                .params(MOST_WAITING, endpoint.id())
                .query(Boolean.class)
                .single();
    }

    /** In which of the lanes something waits, so that nothing may overtake it. */
    Set<String> held(Endpoint endpoint, Collection<String> lanes) {
        return new HashSet<>(database.jdbc()
                .sql(HELD)
                .params(endpoint.id(), lanes.toArray(String[]::new))
                .query((row, number) -> Objects.requireNonNull(row.getString("lane")))
                .list());
    }

    /**
     * Notes what became of a round.
     *
     * @param position how far the log was looked through
     * @return false where another node serves the endpoint, and nothing was noted
     */
    boolean note(Claim claim, Endpoint endpoint, long position, List<Tried> round) {
        Boolean noted = database.transactions().execute(status -> {
            if (database.jdbc()
                    .sql(IS_MINE)
                    .params(claim.webhookId(), claim.number())
                    .query(Integer.class)
                    .optional()
                    .isEmpty()) {
                return false;
            }
            for (Tried tried : round) {
                note(endpoint, tried);
            }
            database.jdbc().sql(WAKE).param(endpoint.id()).update();
            forward(endpoint, position, round);
            return true;
        });
        return Boolean.TRUE.equals(noted);
    }

    private void note(Endpoint endpoint, Tried tried) {
        Sending sending = tried.sending();
        LogEntry entry = sending.entry();
        Outcome outcome = tried.outcome();
        if (outcome == null && sending.attempts() > 0) {
            return;
        }
        database.jdbc()
                .sql(NOTE)
                .param("webhook", endpoint.id())
                .param("position", sending.position())
                .param("eventId", entry == null ? "" : entry.eventId())
                .param("event", entry == null ? "" : entry.name())
                .param("stream", entry == null ? null : entry.streamId())
                .param("lane", sending.lane())
                .param("state", tried.isDelivered() ? "delivered" : "waiting")
                .param("tried", outcome != null)
                .param("pause", pauseBehind(sending, outcome))
                .param("patience", Pauses.seconds(properties.patience()))
                .param("attempts", outcome == null ? 0 : 1)
                .param("status", outcome == null ? null : outcome.status())
                .param(
                        "duration",
                        outcome == null ? null : (int) outcome.duration().toMillis())
                .param("failure", outcome == null ? null : outcome.failure())
                .update();
    }

    /** Seconds until the next try; null where there is none, or it is the one before that counts. */
    private @Nullable Double pauseBehind(Sending sending, @Nullable Outcome outcome) {
        if (outcome == null || outcome.isDelivered()) {
            return null;
        }
        Duration pause = Pauses.after(sending.attempts() + 1, properties.firstPause(), properties.longestPause());
        Duration wanted = outcome.retryAfter();
        if (wanted != null && wanted.compareTo(pause) > 0) {
            pause = wanted.compareTo(properties.longestPause()) < 0 ? wanted : properties.longestPause();
        }
        return Pauses.seconds(pause);
    }

    private void forward(Endpoint endpoint, long position, List<Tried> round) {
        boolean delivered = round.stream().anyMatch(Tried::isDelivered);
        int failed = (int) round.stream().filter(Tried::isFailed).count();
        int failures = delivered ? 0 : Math.min(endpoint.failures() + failed, Integer.MAX_VALUE / 2);
        database.jdbc()
                .sql(FORWARD)
                .param("position", position)
                .param("failures", failures)
                .param("silence", silence(endpoint, failures))
                .param("delivered", delivered)
                .param("gone", round.stream().anyMatch(Tried::isGone))
                .param("id", endpoint.id())
                .update();
        if (delivered && endpoint.silent()) {
            database.jdbc().sql(RECOVERED).param(endpoint.id()).update();
        }
    }

    private @Nullable Double silence(Endpoint endpoint, int failures) {
        if (failures < FAILURES_OF_ITS_OWN) {
            return null;
        }
        long failing = database.jdbc()
                .sql(FAILING)
                .param(endpoint.id())
                .query(Long.class)
                .single();
        return failing < FAILURES_OF_ITS_OWN
                ? null
                : Pauses.seconds(Pauses.after(
                        failures - FAILURES_OF_ITS_OWN + 1, properties.firstPause(), properties.longestSilence()));
    }
}
