package dev.tidings.command.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tidings.events.Role;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Short-lived tokens that say who calls and what it may do, so that no request has to look that up. */
@Component
final class AccessTokens {

    /** How long a role that was revoked may still be used. */
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final String SESSION = "sid";

    private static final String ISSUER = "tidings";

    private final SigningKey signingKey;
    private final Clock clock;

    AccessTokens(SigningKey signingKey, @Qualifier("commandClock") Clock clock) {
        this.signingKey = signingKey;
        this.clock = clock;
    }

    String issue(UUID userId, Set<Role> roles, UUID sessionId) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(userId.toString())
                .claim("roles", roles.stream().map(Role::name).sorted().toList())
                .claim(SESSION, sessionId.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(signingKey.key().getKeyID())
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(signingKey.key()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The access token cannot be signed", e);
        }
    }

    /**
     * The session that gave a token out; nothing where another issuer did.
     *
     * @param authorization the header of a request whose token was found valid
     */
    static Optional<UUID> sessionOf(String authorization) {
        try {
            String token =
                    authorization.substring(authorization.indexOf(' ') + 1).strip();
            String session = SignedJWT.parse(token).getJWTClaimsSet().getStringClaim(SESSION);
            return session == null ? Optional.empty() : Optional.of(UUID.fromString(session));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
