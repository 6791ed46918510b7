package dev.tidings.command.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tidings.command.signing.SigningKeys;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tokens that say which session a request belongs to. What its user may do is looked up each time. */
@Component
final class AccessTokens {

    private static final String SESSION = "sid";

    private static final String ISSUER = "tidings";

    private final SigningKeys signingKeys;

    AccessTokens(SigningKeys signingKeys) {
        this.signingKeys = signingKeys;
    }

    /**
     * A token of the session.
     *
     * @param now       by the clock that says later whether the token has expired
     * @param expiresAt by the same clock
     */
    String issue(UUID userId, UUID sessionId, Instant now, Instant expiresAt) {
        ECKey key = signingKeys.signing();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(userId.toString())
                .claim(SESSION, sessionId.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .build();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The access token cannot be signed", e);
        }
    }
}
