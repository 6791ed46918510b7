package dev.tidings.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tidings.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Signs access tokens for tests, with a key of its own. Register {@link #publicKeys()} as a bean to have them accepted,
 * and {@link #callers()} where no database has the sessions.
 */
public final class TokenIssuer {

    private final ECKey key;
    private final Map<UUID, Caller> sessions = new ConcurrentHashMap<>();

    private TokenIssuer(ECKey key) {
        this.key = key;
    }

    /** An issuer with a new key. */
    public static TokenIssuer create() {
        try {
            return new TokenIssuer(new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the tokens can be checked with. */
    public PublicKeys publicKeys() {
        return () -> List.of(key.toPublicJWK().toJSONString());
    }

    /** As tokens name the key. */
    public String keyId() {
        return key.getKeyID();
    }

    /** Whoever was given a token by {@link #tokenFor(UUID, Role...)}. */
    public Callers callers() {
        return new Callers() {
            @Override
            public Optional<Caller> bySession(UUID sessionId, String keyId, Instant expiresAt) {
                return keyId.equals(keyId()) && Instant.now().isBefore(expiresAt)
                        ? Optional.ofNullable(sessions.get(sessionId))
                        : Optional.empty();
            }

            @Override
            public boolean admits(UUID userId, Instant expiresAt, @Nullable Instant notBefore) {
                return Instant.now().isBefore(expiresAt)
                        && (notBefore == null || !Instant.now().isBefore(notBefore));
            }
        };
    }

    /** A token as the command side issues them, of a new session in which the user has these roles. */
    public String tokenFor(UUID userId, Role... roles) {
        UUID session = UUID.randomUUID();
        sessions.put(session, new Caller(userId, Set.of(roles), session));
        return tokenOf(session, userId);
    }

    /** A token as the command side issues them. Who knows the session is for somebody else to see to. */
    public String tokenOf(UUID session, UUID userId) {
        return token(claims -> claims.subject(userId.toString()).claim("sid", session.toString()));
    }

    /** From now on the user has only these roles, in all sessions. */
    public void change(UUID userId, Role... roles) {
        sessions.replaceAll(
                (session, caller) -> caller.is(userId) ? new Caller(userId, Set.of(roles), session) : caller);
    }

    /** Ends all sessions of the user. */
    public void end(UUID userId) {
        sessions.values().removeIf(caller -> caller.is(userId));
    }

    /** A token that is right but for what is changed. */
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        return token(null, change);
    }

    /** The same, that calls itself of a type. */
    public String token(@Nullable String type, Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("tidings")
                .subject(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        change.accept(claims);
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .type(type == null ? null : new JOSEObjectType(type))
                            .build(),
                    claims.build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
