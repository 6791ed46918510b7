package dev.tidings.http.security;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Checks tokens of an OpenID Connect issuer, who is asked for its keys when the first token comes: starting up does
 * not hang on it, and while it is down tokens cannot be checked rather than being wrong.
 */
final class LateIssuerDecoder implements JwtDecoder {

    private final JwtDecoder decoder;

    LateIssuerDecoder(String issuer) {
        this.decoder = new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer));
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException e) {
            throw new JwtException("The issuer cannot be asked for its keys", e);
        }
    }
}
