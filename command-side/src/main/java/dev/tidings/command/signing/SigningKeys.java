package dev.tidings.command.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.http.PublicKeys;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The key that signs access tokens: made at the first start, kept in the database, the same on every node. */
@Component
final class SigningKey implements PublicKeys {

    private final CommandDatabase database;
    private final Clock clock;
    private final ECKey key;

    SigningKey(CommandDatabase database, @Qualifier("commandClock") Clock clock) {
        this.database = database;
        this.clock = clock;
        this.key = find().orElseGet(this::agreeOnOne);
    }

    /** With its private part. */
    ECKey key() {
        return key;
    }

    @Override
    public List<String> publicKeys() {
        return database.jdbc()
                .sql("select public_key from event_store.signing_key order by created_at desc")
                .query((row, number) -> row.getString("public_key"))
                .list();
    }

    private Optional<ECKey> find() {
        return database.jdbc()
                .sql("select private_key from event_store.signing_key order by created_at desc limit 1")
                .query(String.class)
                .optional()
                .map(SigningKey::parse);
    }

    /** Of several nodes that start at once, the first makes the key and the others find it. */
    private ECKey agreeOnOne() {
        return database.transactions().execute(status -> {
            database.jdbc()
                    .sql("lock table event_store.signing_key in share row exclusive mode")
                    .update();
            return find().orElseGet(this::create);
        });
    }

    private ECKey create() {
        ECKey created = generate();
        database.jdbc()
                .sql("""
                        insert into event_store.signing_key (key_id, public_key, private_key, created_at)
                        values (?, ?, ?, ?)
                        """)
                .params(
                        created.getKeyID(),
                        created.toPublicJWK().toJSONString(),
                        created.toJSONString(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return created;
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

    private static ECKey parse(String json) {
        try {
            return ECKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key in the database is unreadable", e);
        }
    }
}
