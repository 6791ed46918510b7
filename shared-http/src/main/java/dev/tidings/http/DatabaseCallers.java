package dev.tidings.http;

import dev.tidings.events.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Callers as the event store's database has them: one statement each time, all of it by primary key. */
public final class DatabaseCallers implements Callers {

    private static final String BY_SESSION = """
            select session.user_id,
                   array(select role from event_store.user_role where user_id = session.user_id) as roles
            from event_store.session
            where session_id = ?
              and least(expires_at, ?) > statement_timestamp()
              and exists (select
                          from event_store.signing_key
                          where key_id = ?
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

    /** Where the schema {@code event_store} lies. */
    public DatabaseCallers(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public Optional<Caller> bySession(UUID sessionId, String keyId, Instant expiresAt) {
        return jdbc.sql(BY_SESSION)
                .params(sessionId, expiresAt.atOffset(ZoneOffset.UTC), keyId)
                .query((row, number) -> new Caller(row.getObject("user_id", UUID.class), roles(row), sessionId))
                .optional();
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
}
