package dev.tidings.command.session;

import dev.tidings.command.database.CommandDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The sessions that have not ended. Each request of a caller looks its session up here, on either side; so a session that
 * is deleted has ended for all that is asked from then on. All times are the database's.
 */
@Component
final class LiveSessions {

    /** A session ends when it is not used for so long, … */
    static final Duration IDLE = Duration.ofDays(30);

    /** … and after so long whatever its use. */
    static final Duration LONGEST = Duration.ofDays(90);

    /** As many as one user has at once; the one not used for longest gives way. */
    static final int AT_MOST = 100;

    /** Longer names of devices are cut. */
    private static final int USER_AGENT = 300;

    private static final String START = """
            insert into event_store.session
                (session_id, user_id, created_at, last_used_at, expires_at, long_lived, user_agent)
            select :session, :user, now, now, now + make_interval(secs => :idle), :longLived, :userAgent
            from statement_timestamp() as now
            returning last_used_at, expires_at
            """;

    private static final String USE = """
            update event_store.session
            set last_used_at = statement_timestamp(),
                expires_at = least(statement_timestamp() + make_interval(secs => :idle),
                                   created_at + make_interval(secs => :longest)),
                user_agent = coalesce(:userAgent, user_agent)
            where session_id = :session and user_id = :user and expires_at > statement_timestamp()
            returning last_used_at, expires_at
            """;

    private static final String ALL_BUT_THE_NEWEST = """
            select session_id
            from event_store.session
            where user_id = ?
            order by last_used_at desc, session_id
            offset ?
            """;

    private static final String OF_USER = """
            select session_id, created_at, last_used_at, expires_at, user_agent
            from event_store.session
            where user_id = ? and expires_at > statement_timestamp()
            order by last_used_at desc, session_id
            """;

    private final CommandDatabase database;

    LiveSessions(CommandDatabase database) {
        this.database = database;
    }

    /**
     * When a session was used.
     *
     * @param now       by the clock that all nodes share
     * @param expiresAt when it ends unless it is used again
     */
    record Use(Instant now, Instant expiresAt) {}

    /** A session as its user sees it. */
    record Session(
            UUID id,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt,
            @Nullable String userAgent) {}

    /**
     * Begins a session.
     *
     * @param longLived whether it has one token that is as good as it is
     */
    Use start(UUID sessionId, UUID userId, boolean longLived, @Nullable String userAgent) {
        return database.jdbc()
                .sql(START)
                .param("session", sessionId)
                .param("user", userId)
                .param("idle", IDLE.toSeconds())
                .param("longLived", longLived)
                .param("userAgent", shortened(userAgent))
                .query((row, number) -> use(row))
                .single();
    }

    /** Keeps a session going. Nothing where it has ended. */
    Optional<Use> use(UUID sessionId, UUID userId, @Nullable String userAgent) {
        return database.jdbc()
                .sql(USE)
                .param("session", sessionId)
                .param("user", userId)
                .param("idle", IDLE.toSeconds())
                .param("longest", LONGEST.toSeconds())
                .param("userAgent", shortened(userAgent))
                .query((row, number) -> use(row))
                .optional();
    }

    /** The user's sessions that are too many, besides the newest. */
    List<UUID> excessOf(UUID userId) {
        return database.jdbc()
                .sql(ALL_BUT_THE_NEWEST)
                .params(userId, AT_MOST)
                .query((row, number) -> row.getObject("session_id", UUID.class))
                .list();
    }

    /** The user's sessions, the one used last first. */
    List<Session> of(UUID userId) {
        return database.jdbc()
                .sql(OF_USER)
                .param(userId)
                .query((row, number) -> new Session(
                        row.getObject("session_id", UUID.class),
                        instant(row, "created_at"),
                        instant(row, "last_used_at"),
                        instant(row, "expires_at"),
                        row.getString("user_agent")))
                .list();
    }

    /** What has ended by itself is of no use to anybody. */
    @Scheduled(initialDelay = 3, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetExpired() {
        database.jdbc()
                .sql("delete from event_store.session where expires_at <= statement_timestamp()")
                .update();
        database.jdbc()
                .sql("delete from event_store.refresh_token where expires_at <= statement_timestamp()")
                .update();
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(instant(row, "last_used_at"), instant(row, "expires_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String shortened(@Nullable String userAgent) {
        return userAgent == null || userAgent.length() <= USER_AGENT ? userAgent : userAgent.substring(0, USER_AGENT);
    }
}
