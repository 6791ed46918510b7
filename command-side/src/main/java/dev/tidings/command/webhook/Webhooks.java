package dev.tidings.command.webhook;

import dev.tidings.command.change.Ids;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.signing.SecretSeal;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The endpoints as operators have them. All times are the database's. Thread-safe. */
@Component
final class Webhooks {

    private static final ProblemType TOO_MANY =
            new ProblemType(HttpStatus.CONFLICT, "too-many", "There are as many as there may be");

    private static final String SECRET_TYPE = "plain";

    private static final String LIST = """
            select webhook.*,
                   (select expires_at
                    from event_store.webhook_secret as secret
                    where secret.webhook_id = webhook.webhook_id and expires_at > clock_timestamp()
                    order by expires_at desc
                    limit 1) as secret_expires_at,
                   greatest(0, (select coalesce(max(position), 0) from event_store.event) - position) as lag,
                   counts.*
            from event_store.webhook
            cross join lateral (
                select count(*) filter (where state = 'waiting' and failure is null) as waiting,
                       count(*) filter (where state = 'waiting' and failure is not null) as failing,
                       count(*) filter (where state = 'parked') as parked
                from event_store.webhook_delivery as delivery
                where delivery.webhook_id = webhook.webhook_id and state <> 'delivered') as counts
            where webhook.webhook_id = coalesce(cast(:id as uuid), webhook.webhook_id)
            order by created_at, webhook.webhook_id
            """;

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('tidings webhooks', 0)) is null";

    /** From now on. */
    private static final String ADD = """
            insert into event_store.webhook (webhook_id, url, description, events, with_texts, created_by, position)
            values (:id, :url, :description, :events, :withTexts, :by,
                    (select coalesce(max(position), 0) from event_store.event))
            """;

    private static final String ADD_SECRET =
            "insert into event_store.webhook_secret (webhook_id, secret) values (?, ?)";

    private static final String FORGET_OLDER =
            "delete from event_store.webhook_secret where webhook_id = ? and expires_at is not null";

    private static final String REPLACE_SECRET = """
            update event_store.webhook_secret
            set expires_at = clock_timestamp() + make_interval(secs => ?)
            where webhook_id = ?
            """;

    private static final String ACTIVATE = """
            update event_store.webhook
            set active = :active,
                disabled_because = case when :active then null else coalesce(disabled_because, 'by-hand') end,
                failures = 0,
                silent_until = null
            where webhook_id = :id
            """;

    private final CommandDatabase database;
    private final Ids ids;
    private final SecretSeal seal;
    private final WebhookProperties properties;

    Webhooks(CommandDatabase database, Ids ids, SecretSeal seal, WebhookProperties properties) {
        this.database = database;
        this.ids = ids;
        this.seal = seal;
        this.properties = properties;
    }

    /** An endpoint and a secret of its, told this once. */
    record Told(UUID id, String secret) {}

    /** All of them, the oldest first. */
    List<Webhook> list() {
        return select(null);
    }

    Optional<Webhook> find(UUID id) {
        return select(id).stream().findFirst();
    }

    /**
     * Adds an endpoint, which is told what happens from now on.
     *
     * @param events by name; null for all
     * @throws ProblemException 409 where there are as many as there may be
     */
    Told add(URI url, @Nullable List<String> events, String description, boolean withTexts, UUID by) {
        Told added = new Told(ids.next(), Signatures.newSecret());
        database.transactions().executeWithoutResult(status -> {
            database.jdbc().sql(LOCK).query(Boolean.class).single();
            requireRoom();
            database.jdbc()
                    .sql(ADD)
                    .param("id", added.id())
                    .param("url", url.toString())
                    .param("description", description)
                    .param("events", events == null ? null : events.toArray(String[]::new))
                    .param("withTexts", withTexts)
                    .param("by", by)
                    .update();
            keep(added);
        });
        return added;
    }

    /** Removes an endpoint with all that waits for it; whether there was one. */
    boolean remove(UUID id) {
        return database.jdbc()
                        .sql("delete from event_store.webhook where webhook_id = ?")
                        .param(id)
                        .update()
                > 0;
    }

    /** Sends on from where it stopped, or stops; whether there is such an endpoint. */
    boolean activate(UUID id, boolean active) {
        return database.jdbc()
                        .sql(ACTIVATE)
                        .param("active", active)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Makes another secret, beside which the one until now signs for a while; nothing where there is no such endpoint. */
    Optional<Told> rotate(UUID id) {
        Optional<Told> made = database.transactions().execute(status -> {
            if (database.jdbc()
                    .sql("select 1 from event_store.webhook where webhook_id = ? for update")
                    .param(id)
                    .query(Integer.class)
                    .optional()
                    .isEmpty()) {
                return Optional.empty();
            }
            database.jdbc().sql(FORGET_OLDER).param(id).update();
            database.jdbc()
                    .sql(REPLACE_SECRET)
                    .params(properties.overlap().toSeconds(), id)
                    .update();
            Told told = new Told(id, Signatures.newSecret());
            keep(told);
            return Optional.of(told);
        });
        return Objects.requireNonNull(made);
    }

    private void keep(Told told) {
        database.jdbc()
                .sql(ADD_SECRET)
                .params(told.id(), seal.seal(told.secret(), SECRET_TYPE))
                .update();
    }

    private void requireRoom() {
        int known = database.jdbc()
                .sql("select count(*) from event_store.webhook")
                .query(Integer.class)
                .single();
        if (known >= properties.atMost()) {
            throw ProblemException.of(
                    TOO_MANY, "There are " + known + " webhooks: remove one first, or raise tidings.webhooks.at-most.");
        }
    }

    private List<Webhook> select(@Nullable UUID id) {
        return database.jdbc()
                .sql(LIST)
                .param("id", id)
                .query((row, number) -> webhook(row))
                .list();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        Array events = row.getArray("events");
        return new Webhook(
                row.getObject("webhook_id", UUID.class),
                row.getString("url"),
                row.getString("description"),
                events == null ? null : List.of((String[]) events.getArray()),
                row.getBoolean("with_texts"),
                row.getBoolean("active"),
                row.getString("disabled_because"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "secret_expires_at"),
                row.getLong("position"),
                row.getLong("lag"),
                row.getLong("waiting"),
                row.getLong("failing"),
                row.getLong("parked"),
                instant(row, "last_delivered_at"),
                instant(row, "silent_until"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
