package dev.tidings.http;

import dev.tidings.events.Role;
import dev.tidings.eventstore.BatchTask;
import dev.tidings.eventstore.Batcher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Callers as the event store's database has them, all of it by primary key. Those who bring tokens of our own while others
 * are being looked up are looked up next, by one statement for all of them.
 */
public final class DatabaseCallers implements Callers, AutoCloseable {

    private static final Batcher.Limits LIMITS =
            new Batcher.Limits(10_000, 500, Long.MAX_VALUE, Duration.ofSeconds(5), false);

    private static final String BY_SESSIONS = """
            select asked.number,
                   session.user_id,
                   array(select role from event_store.user_role where user_id = session.user_id) as roles
            from unnest(?::uuid[], ?::text[], ?::timestamptz[]) with ordinality as asked (session_id, key_id, expires_at, number)
            join event_store.session using (session_id)
            where least(session.expires_at, asked.expires_at) > statement_timestamp()
              and exists (select
                          from event_store.signing_key
                          where key_id = asked.key_id
                            and (honoured_until is null or honoured_until > statement_timestamp()))
            """;

    /** The erasure is a user's last event. */
    private static final String ADMITS = """
            select ? > statement_timestamp()
               and ? <= statement_timestamp()
               and coalesce((select name
                             from event_store.event
                             where stream_id = ?
                             order by version desc
                             limit 1), '') <> 'user.erased'
               and not exists (select from event_store.suspended_user where user_id = ?)
            """;

    private final JdbcClient jdbc;
    private final Batcher<SessionToken, Optional<Caller>> batcher;

    /** What a token of our own says of itself. */
    private record SessionToken(UUID sessionId, String keyId, Instant expiresAt) {}

    /** Where the schema {@code event_store} lies. */
    public DatabaseCallers(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.batcher = new Batcher<>("callers", LIMITS, token -> 1, this::lookUp);
    }

    @Override
    public Optional<Caller> bySession(UUID sessionId, String keyId, Instant expiresAt) {
        try {
            return batcher.submit(new SessionToken(sessionId, keyId, expiresAt));
        } catch (RejectedExecutionException e) {
            throw new DataAccessResourceFailureException("Nobody was looked up: " + e.getMessage(), e);
        }
    }

    private void lookUp(List<BatchTask<SessionToken, Optional<Caller>>> group) {
        List<SessionToken> tokens =
                group.stream().map(BatchTask::element).distinct().toList();
        Map<SessionToken, Caller> callers = new HashMap<>();
        jdbc.sql(BY_SESSIONS)
                .params(
                        array(tokens, SessionToken::sessionId),
                        array(tokens, SessionToken::keyId),
                        array(tokens, SessionToken::expiresAt))
                .query(row -> {
                    SessionToken token = tokens.get(row.getInt("number") - 1);
                    callers.put(token, new Caller(row.getObject("user_id", UUID.class), roles(row), token.sessionId()));
                });
        group.forEach(task -> task.complete(Optional.ofNullable(callers.get(task.element()))));
    }

    private static String[] array(List<SessionToken> tokens, Function<SessionToken, Object> of) {
        return tokens.stream().map(of).map(Object::toString).toArray(String[]::new);
    }

    @Override
    public boolean admits(UUID userId, Instant expiresAt, @Nullable Instant notBefore) {
        return jdbc.sql(ADMITS)
                .params(
                        expiresAt.atOffset(ZoneOffset.UTC),
                        (notBefore == null ? Instant.EPOCH : notBefore).atOffset(ZoneOffset.UTC),
                        userId.toString(),
                        userId)
                .query(Boolean.class)
                .single();
    }

    /** A role that this version does not know gives no power here. */
    private static Set<Role> roles(ResultSet row) throws SQLException {
        List<String> held = List.of((String[]) row.getArray("roles").getArray());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (held.contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }

    @Override
    public void close() {
        batcher.close();
    }
}
