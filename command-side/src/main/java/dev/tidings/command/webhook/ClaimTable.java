package dev.tidings.command.webhook;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.outbox.Pauses;
import dev.tidings.command.signing.SecretSeal;
import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which node serves which endpoint: one at a time. All times are the database's. Thread-safe. */
@Component
final class ClaimTable {

    /** Only what there is something to do for, so that idle endpoints cost nothing. */
    private static final String NEEDY = """
            from event_store.webhook as candidate
            where active
              and (claimed_until is null or claimed_until < clock_timestamp())
              and (silent_until is null or silent_until <= clock_timestamp())
              and (position < (select coalesce(max(position), 0) from event_store.event)
                   or exists (select
                              from event_store.webhook_delivery as delivery
                              where delivery.webhook_id = candidate.webhook_id
                                and state = 'waiting'
                                and due_at <= clock_timestamp()))
            """;

    static final String IS_ANY_DUE = "exists (select " + NEEDY + ")";

    private static final String TAKE = """
            update event_store.webhook
            set claim = claim + 1,
                claimed_until = clock_timestamp() + make_interval(secs => :lease)
            where webhook_id in (
                select webhook_id
                %s
                for update skip locked)
            returning webhook_id, claim
            """.formatted(NEEDY);

    private static final String RENEW = """
            update event_store.webhook
            set claimed_until = clock_timestamp() + make_interval(secs => :lease)
            where webhook_id = :id and claim = :claim
            """;

    private static final String RELEASE = """
            update event_store.webhook
            set claimed_until = null
            where webhook_id = :id and claim = :claim
            """;

    private static final String ENDPOINT = """
            select url, events, with_texts, position, failures, silent_until is not null as silent
            from event_store.webhook
            where webhook_id = :id and claim = :claim and active
              and (silent_until is null or silent_until <= clock_timestamp())
            """;

    private static final String SECRETS = """
            select secret
            from event_store.webhook_secret
            where webhook_id = ? and (expires_at is null or expires_at > clock_timestamp())
            order by created_at desc
            """;

    private final CommandDatabase database;
    private final SecretSeal seal;
    private final Duration lease;

    ClaimTable(CommandDatabase database, SecretSeal seal, WebhookProperties properties) {
        this.database = database;
        this.seal = seal;
        this.lease = properties.lease();
    }

    /** Takes on all endpoints that need it and that no other node serves. */
    List<Claim> take() {
        long since = System.nanoTime();
        return database.jdbc()
                .sql(TAKE)
                .param("lease", Pauses.seconds(lease))
                .query((row, number) -> new Claim(
                        row.getObject("webhook_id", UUID.class), row.getLong("claim"), lease.toNanos(), since))
                .list();
    }

    void renew(Collection<Claim> claims) {
        for (Claim claim : claims) {
            long at = System.nanoTime();
            int renewed = database.jdbc()
                    .sql(RENEW)
                    .param("lease", Pauses.seconds(lease))
                    .param("id", claim.webhookId())
                    .param("claim", claim.number())
                    .update();
            if (renewed > 0) {
                claim.renewed(at);
            }
        }
    }

    void release(Claim claim) {
        database.jdbc()
                .sql(RELEASE)
                .param("id", claim.webhookId())
                .param("claim", claim.number())
                .update();
    }

    /** The endpoint as it is now; nothing where it is not this node's to serve (any more). */
    Optional<Endpoint> endpoint(Claim claim) {
        List<String> secrets = database
                .jdbc()
                .sql(SECRETS)
                .param(claim.webhookId())
                .query((row, number) -> row.getString("secret"))
                .list()
                .stream()
                .map(seal::open)
                .toList();
        return database.jdbc()
                .sql(ENDPOINT)
                .param("id", claim.webhookId())
                .param("claim", claim.number())
                .query((row, number) -> endpoint(claim.webhookId(), row, secrets))
                .optional();
    }

    private static Endpoint endpoint(UUID id, ResultSet row, List<String> secrets) throws SQLException {
        return new Endpoint(
                id,
                URI.create(row.getString("url")),
                names(row.getArray("events")),
                row.getBoolean("with_texts"),
                row.getLong("position"),
                row.getInt("failures"),
                row.getBoolean("silent"),
                secrets);
    }

    private static @Nullable Set<String> names(@Nullable Array names) throws SQLException {
        return names == null ? null : Set.of((String[]) names.getArray());
    }
}
