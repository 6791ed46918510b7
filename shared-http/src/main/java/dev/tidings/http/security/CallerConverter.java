package dev.tidings.http.security;

import dev.tidings.http.Caller;
import dev.tidings.http.Callers;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Finds the caller whom a token speaks for, once its signature is known to be right. The token only says where to look:
 * what is so now stands in the database.
 */
final class CallerConverter implements Converter<Jwt, CallerAuthentication> {

    /** How a token is looked up. */
    interface Lookup extends Function<Jwt, Optional<Caller>> {}

    private static final String SESSION = "sid";
    private static final String KEY = "kid";

    private final Lookup lookup;

    private CallerConverter(Lookup lookup) {
        this.lookup = lookup;
    }

    /** For tokens of our own, which name a session. */
    static CallerConverter ofOwnTokens(Supplier<Callers> callers) {
        return new CallerConverter(token -> callers.get()
                .bySession(
                        id(token.getClaimAsString(SESSION)),
                        String.valueOf(token.getHeaders().get(KEY)),
                        expiry(token))
                .filter(caller -> caller.is(id(token.getSubject()))));
    }

    /** For tokens of another issuer, which says itself what roles its users have. */
    static CallerConverter ofIssuedTokens(Supplier<Callers> callers, RolesClaim roles) {
        return new CallerConverter(token -> {
            UUID userId = id(token.getSubject());
            return callers.get().admits(userId, expiry(token), token.getNotBefore())
                    ? Optional.of(new Caller(userId, roles.of(token), null))
                    : Optional.empty();
        });
    }

    @Override
    public CallerAuthentication convert(Jwt token) {
        Caller caller = lookup.apply(token)
                .orElseThrow(() -> new InvalidBearerTokenException("The token speaks for nobody any more"));
        return new CallerAuthentication(caller, () -> lookup.apply(token));
    }

    private static UUID id(@Nullable String claim) {
        try {
            if (claim != null) {
                return UUID.fromString(claim);
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for a token without the claim.
        }
        throw new InvalidBearerTokenException("The token names no user, or no session");
    }

    private static Instant expiry(Jwt token) {
        Instant expiresAt = token.getExpiresAt();
        if (expiresAt == null) {
            throw new InvalidBearerTokenException("The token does not say when it ends");
        }
        return expiresAt;
    }
}
