package dev.tidings.command.session;

import dev.tidings.command.credential.SecretToken;
import dev.tidings.command.database.CommandDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The refresh tokens of all sessions, and the sessions' ends. Used tokens are kept until they expire, so that using one
 * again is noticed. Every method but {@link #userOf} expects a transaction in which the user's credential is locked: a
 * session cannot end while a token is being added to it.
 */
@Component
public final class RefreshTokens {

    private static final String ADD = """
            insert into event_store.refresh_token (token_hash, session_id, user_id, issued_at, expires_at)
            values (?, ?, ?, statement_timestamp(), ?)
            """;

    private static final String USE = """
            update event_store.refresh_token
            set used_at = statement_timestamp()
            where token_hash = ? and used_at is null and expires_at > statement_timestamp()
            returning session_id
            """;

    private static final String SESSION_OF = """
            select session_id
            from event_store.refresh_token
            where token_hash = ? and user_id = ?
            """;

    private static final String END_SESSION = """
            with ended as (
                delete from event_store.session
                where session_id = ? and user_id = ?
                returning session_id),
            forgotten as (
                delete from event_store.refresh_token
                where session_id = ? and user_id = ?)
            select count(*) from ended
            """;

    private static final String END_ALL = """
            with ended as (
                delete from event_store.session
                where user_id = ?)
            delete from event_store.refresh_token
            where user_id = ?
            """;

    private static final String END_OTHERS = """
            with ended as (
                delete from event_store.session
                where user_id = ? and not (session_id = ? and long_lived)
                returning session_id)
            delete from event_store.refresh_token
            where session_id in (select session_id from ended)
            """;

    private final CommandDatabase database;

    RefreshTokens(CommandDatabase database) {
        this.database = database;
    }

    /** Whose the token is. */
    Optional<UUID> userOf(SecretToken token) {
        return database.jdbc()
                .sql("select user_id from event_store.refresh_token where token_hash = ?")
                .param(token.hash())
                .query(UUID.class)
                .optional();
    }

    /** Adds a token to a session, and forgets the user's expired ones. */
    SecretToken add(UUID sessionId, UUID userId, Instant expiresAt) {
        database.jdbc()
                .sql("delete from event_store.refresh_token where user_id = ? and expires_at <= statement_timestamp()")
                .param(userId)
                .update();
        SecretToken token = SecretToken.random();
        database.jdbc()
                .sql(ADD)
                .params(token.hash(), sessionId, userId, expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Uses a token up. Nothing where it is unknown, expired, or used already. */
    Optional<UUID> use(SecretToken token) {
        return database.jdbc().sql(USE).param(token.hash()).query(UUID.class).optional();
    }

    /**
     * Ends the session that the token belongs to.
     *
     * @return whether there was one
     */
    boolean endSessionOf(SecretToken token, UUID userId) {
        return database.jdbc()
                .sql(SESSION_OF)
                .params(token.hash(), userId)
                .query(UUID.class)
                .optional()
                .filter(session -> endSession(session, userId))
                .isPresent();
    }

    /**
     * Ends one session of the user.
     *
     * @return whether there was one
     */
    boolean endSession(UUID sessionId, UUID userId) {
        return database.jdbc()
                        .sql(END_SESSION)
                        .params(sessionId, userId, sessionId, userId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Ends all sessions of the user, from the open transaction's commit on. */
    public void endAllOf(UUID userId) {
        database.jdbc().sql(END_ALL).params(userId, userId).update();
    }

    /** The same, but for the given one where it is long-lived: its client has no other way to go on. */
    void endAllOf(UUID userId, UUID exceptIfLongLived) {
        database.jdbc().sql(END_OTHERS).params(userId, exceptIfLongLived).update();
    }
}
