package dev.tidings.command.session;

import dev.tidings.command.database.CommandDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The refresh tokens of all sessions. Used ones are kept until they expire, so that using one again is noticed.
 * Every method but {@link #userOf} expects a transaction in which the user's credential is locked: a session cannot end
 * while a token is being added to it.
 */
@Component
public final class RefreshTokens {

    static final Duration LIFETIME = Duration.ofDays(30);

    private static final String ADD = """
            insert into event_store.refresh_token (token_hash, session_id, user_id, issued_at, expires_at)
            values (?, ?, ?, ?, ?)
            """;

    private static final String USE = """
            update event_store.refresh_token
            set used_at = ?
            where token_hash = ? and used_at is null and expires_at > ?
            returning session_id
            """;

    private static final String END_SESSION_OF = """
            delete from event_store.refresh_token
            where session_id = (select session_id
                                from event_store.refresh_token
                                where token_hash = ?)
            """;

    private final CommandDatabase database;

    RefreshTokens(CommandDatabase database) {
        this.database = database;
    }

    /** Whose the token is. */
    Optional<UUID> userOf(RefreshToken token) {
        return database.jdbc()
                .sql("select user_id from event_store.refresh_token where token_hash = ?")
                .param(token.hash())
                .query(UUID.class)
                .optional();
    }

    /** Adds a token to a session, and forgets the user's expired ones. */
    RefreshToken add(UUID sessionId, UUID userId, Instant now) {
        database.jdbc()
                .sql("delete from event_store.refresh_token where user_id = ? and expires_at <= ?")
                .params(userId, now.atOffset(ZoneOffset.UTC))
                .update();
        RefreshToken token = RefreshToken.random();
        database.jdbc()
                .sql(ADD)
                .params(
                        token.hash(),
                        sessionId,
                        userId,
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Uses a token up. Nothing where it is unknown, expired, or used already. */
    Optional<UUID> use(RefreshToken token, Instant now) {
        return database.jdbc()
                .sql(USE)
                .params(now.atOffset(ZoneOffset.UTC), token.hash(), now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Ends the session that the token belongs to. */
    void endSessionOf(RefreshToken token) {
        database.jdbc().sql(END_SESSION_OF).param(token.hash()).update();
    }

    /** Ends one session of the user. */
    void endSession(UUID sessionId, UUID userId) {
        database.jdbc()
                .sql("delete from event_store.refresh_token where session_id = ? and user_id = ?")
                .params(sessionId, userId)
                .update();
    }

    /** Ends all sessions of the user. */
    public void endAllOf(UUID userId) {
        database.jdbc()
                .sql("delete from event_store.refresh_token where user_id = ?")
                .param(userId)
                .update();
    }
}
