package dev.tidings.http;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls and what it may do, looked up at the moment of asking: nothing is remembered, so whoever lost a session, a
 * role or the account has lost it for all that is asked from then on. Whether a token has expired is judged here too, by
 * the clock that all nodes share. Each side provides one. Thread-safe.
 */
public interface Callers {

    /**
     * Whom one of our own access tokens speaks for.
     *
     * @param keyId     of the key that the token is signed with
     * @param expiresAt when the token ends, whatever becomes of the session
     * @return empty where the session or the token has ended, or the key was withdrawn
     */
    Optional<Caller> bySession(UUID sessionId, String keyId, Instant expiresAt);

    /**
     * Whether a user may call with another issuer's token. What it may do then is for that issuer to say.
     *
     * @param notBefore when the token begins; null for from ever on
     * @return false where the user was erased or is suspended here, or the token's time is not now
     */
    boolean admits(UUID userId, Instant expiresAt, @Nullable Instant notBefore);
}
