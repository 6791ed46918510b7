package dev.tidings.http;

import com.nimbusds.jose.JOSEException;
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
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Signs access tokens for tests, with a key of its own. Register {@link #publicKeys()} as a bean to have them accepted. */
public final class TokenIssuer {

    private final ECKey key;

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

    /** A token as the command side issues them. */
    public String tokenFor(UUID userId, Role... roles) {
        return token(claims -> claims.subject(userId.toString())
                .claim("roles", Arrays.stream(roles).map(Role::name).toList()));
    }

    /** A token that is right but for what is changed. */
    public String token(Consumer<JWTClaimsSet.Builder> change) {
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
                            .build(),
                    claims.build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
