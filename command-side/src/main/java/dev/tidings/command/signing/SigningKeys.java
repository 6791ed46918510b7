package dev.tidings.command.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.http.PublicKeys;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys that sign access tokens, kept in the database, the same on every node. The first is made at the first start.
 * A new one is published at once and signs a minute later, when every node knows it; the one before is honoured until the
 * last token that it signed has expired. All times are the database's. Thread-safe.
 */
@Component
public final class SigningKeys implements PublicKeys {

    /** How long a token is good for at most. */
    public static final Duration TOKEN_LIFETIME = Duration.ofMinutes(15);

    /** Until nodes, and others that keep the published set for as long as it says, have a new key. */
    private static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(1);

    private static final String IN_FORCE = "(honoured_until is null or honoured_until > statement_timestamp())";

    private static final String PUBLISHED = """
            select public_key
            from event_store.signing_key
            where %s
            order by signs_from desc, key_id
            """.formatted(IN_FORCE);

    private static final String SIGNING = """
            select private_key
            from event_store.signing_key
            where signs_from <= statement_timestamp() and %s
            order by signs_from desc, key_id
            limit 1
            """.formatted(IN_FORCE);

    private static final String ADD = """
            insert into event_store.signing_key (key_id, public_key, private_key, created_at, signs_from)
            values (?, ?, ?, statement_timestamp(), statement_timestamp() + make_interval(secs => ?))
            returning key_id, signs_from
            """;

    private static final String REPLACE_OTHERS = """
            update event_store.signing_key
            set honoured_until = statement_timestamp() + make_interval(secs => ?)
            where key_id <> ? and honoured_until is null
            """;

    /** As long as another one signs. */
    private static final String WITHDRAW = """
            delete from event_store.signing_key
            where key_id = ?
              and exists (select
                          from event_store.signing_key as other
                          where other.key_id <> signing_key.key_id
                            and other.signs_from <= statement_timestamp()
                            and (other.honoured_until is null or other.honoured_until > statement_timestamp()))
            """;

    private static final Logger LOGGER = LoggerFactory.getLogger(SigningKeys.class);

    private final CommandDatabase database;
    private final KeySeal seal;

    SigningKeys(CommandDatabase database, SecretSeal secrets) {
        this.database = database;
        this.seal = new KeySeal(secrets);
        if (!seal.isUsed()) {
            LOGGER.warn("Signing keys are not encrypted in the database: TIDINGS_SIGNING_SECRET is not set");
        }
        signing();
    }

    /** The key that signs now, with its private part. */
    public ECKey signing() {
        return find().orElseGet(this::agreeOnOne);
    }

    @Override
    public List<String> publicKeys() {
        return database.jdbc()
                .sql(PUBLISHED)
                .query((row, number) -> row.getString("public_key"))
                .list();
    }

    /** Makes a key that takes the place of the others in due time. */
    SigningKey rotate() {
        return inTurn(() -> {
            SigningKey added = add(PUBLISHED_BEFORE);
            Duration untilTheLastTokenExpires =
                    PUBLISHED_BEFORE.plus(TOKEN_LIFETIME).plus(PUBLISHED_BEFORE);
            database.jdbc()
                    .sql(REPLACE_OTHERS)
                    .params(untilTheLastTokenExpires.toSeconds(), added.keyId())
                    .update();
            return added;
        });
    }

    /** Makes a key in place of all others, which count no more, and neither do the tokens that they signed. */
    SigningKey replaceAll() {
        return inTurn(() -> {
            database.jdbc().sql("delete from event_store.signing_key").update();
            return add(Duration.ZERO);
        });
    }

    /**
     * Forgets a key, and with it all tokens that it signed.
     *
     * @return false where no other key could sign in its place
     */
    boolean withdraw(String keyId) {
        return inTurn(() -> database.jdbc().sql(WITHDRAW).param(keyId).update() > 0);
    }

    /** Whether there is such a key. */
    boolean contains(String keyId) {
        return database.jdbc()
                .sql("select exists (select from event_store.signing_key where key_id = ?)")
                .param(keyId)
                .query(Boolean.class)
                .single();
    }

    /** Private parts that have done their work are nobody's to find. */
    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetReplaced() {
        database.jdbc()
                .sql("delete from event_store.signing_key where honoured_until <= statement_timestamp()")
                .update();
    }

    /**
     * Encrypts what a start without a secret, or an earlier version, left in the clear. Not at the start: nodes that could
     * not read it may be leaving.
     */
    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sealOpen() {
        record Kept(String id, String key) {}
        List<Kept> open = database
                .jdbc()
                .sql("select key_id, private_key from event_store.signing_key")
                .query((row, number) -> new Kept(row.getString("key_id"), row.getString("private_key")))
                .list()
                .stream()
                .filter(kept -> seal.isOpen(kept.key()))
                .toList();
        for (Kept kept : open) {
            database.jdbc()
                    .sql("update event_store.signing_key set private_key = ? where key_id = ? and private_key = ?")
                    .params(seal.seal(seal.open(kept.key())), kept.id(), kept.key())
                    .update();
            LOGGER.info("The signing key {} is encrypted in the database now", kept.id());
        }
    }

    private Optional<ECKey> find() {
        return database.jdbc().sql(SIGNING).query(String.class).optional().map(seal::open);
    }

    /** Of several nodes that start at once, the first makes the key and the others find it. */
    private ECKey agreeOnOne() {
        return inTurn(() -> find().orElseGet(() -> {
            add(Duration.ZERO);
            return find().orElseThrow();
        }));
    }

    private <T> T inTurn(Supplier<T> work) {
        return Objects.requireNonNull(database.transactions().execute(status -> {
            database.jdbc()
                    .sql("lock table event_store.signing_key in share row exclusive mode")
                    .update();
            return work.get();
        }));
    }

    private SigningKey add(Duration signsAfter) {
        ECKey created = generate();
        return database.jdbc()
                .sql(ADD)
                .params(
                        created.getKeyID(),
                        created.toPublicJWK().toJSONString(),
                        seal.seal(created),
                        signsAfter.toSeconds())
                .query((row, number) -> new SigningKey(
                        row.getString("key_id"),
                        row.getObject("signs_from", OffsetDateTime.class).toInstant()))
                .single();
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key can be made", e);
        }
    }
}
