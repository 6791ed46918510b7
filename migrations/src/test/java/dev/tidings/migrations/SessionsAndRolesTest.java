package dev.tidings.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A database of the version before sessions and roles had tables: nobody loses what they have, nobody gains. */
class SessionsAndRolesTest {

    private static final String ANN = "00000000-0000-7000-8000-00000000000a";
    private static final String BOB = "00000000-0000-7000-8000-00000000000b";
    private static final String CID = "00000000-0000-7000-8000-00000000000c";

    private final DataSource database = TestDatabase.createEmpty();
    private int position;

    @Test
    void rolesAreTakenFromTheLogAndThenKeptWithIt() throws SQLException {
        upTo("4");
        happened(ANN, 0, "user.role-granted", "ADMIN");
        happened(ANN, 1, "user.role-granted", "OPERATOR");
        happened(ANN, 2, "user.role-revoked", "ADMIN");
        happened(BOB, 0, "user.role-revoked", "ADMIN");
        happened(BOB, 1, "user.role-granted", "ADMIN");
        happened(CID, 0, "user.role-granted", "ADMIN");
        happened(CID, 1, "user.erased", "");

        upTo("5");
        assertThat(roles()).containsExactly(ANN + " OPERATOR", BOB + " ADMIN");

        happened(ANN, 3, "user.role-granted", "ADMIN");
        happened(ANN, 4, "user.role-revoked", "OPERATOR");
        happened(BOB, 2, "user.erased", "");
        assertThat(roles()).containsExactly(ANN + " ADMIN");
    }

    @Test
    void sessionsFromBeforeGoOn() throws SQLException {
        upTo("4");
        execute("""
                insert into refresh_token (token_hash, session_id, user_id, issued_at, expires_at, used_at)
                values ('\\x01', '%1$s', '%2$s', now() - interval '20 days', now() + interval '10 days', now()),
                       ('\\x02', '%1$s', '%2$s', now(), now() + interval '30 days', null)
                """.formatted(CID, ANN));

        upTo("5");

        assertThat(strings("""
                        select user_id::text
                        from session
                        where session_id = '%s'
                          and created_at < now() - interval '19 days'
                          and expires_at > now() + interval '29 days'
                        """.formatted(CID))).containsExactly(ANN);
    }

    @Test
    void anErasedUserHasNoSession() throws SQLException {
        upTo("5");
        execute("""
                insert into session (session_id, user_id, created_at, last_used_at, expires_at)
                values ('%s', '%s', now(), now(), now() + interval '1 day')
                """.formatted(CID, ANN));

        happened(ANN, 0, "user.erased", "");

        assertThat(strings("select session_id::text from session")).isEmpty();
    }

    private void upTo(String version) {
        Schema.EVENT_STORE.flyway(database).target(version).load().migrate();
    }

    private List<String> roles() throws SQLException {
        return strings("select user_id || ' ' || role from user_role order by 1");
    }

    private void happened(String user, int version, String name, String role) throws SQLException {
        try (Connection connection = connect();
                var insert = connection.prepareStatement("""
                        insert into event (position, stream_type, stream_id, version, name, revision, payload, metadata,
                                           recorded_at)
                        values (?, 'user', ?, ?, ?, 1, ?, '{}', now())
                        """)) {
            insert.setLong(1, ++position);
            insert.setString(2, user);
            insert.setLong(3, version);
            insert.setString(4, name);
            insert.setBytes(5, ("{\"userId\":\"" + user + "\",\"role\":\"" + role + "\"}").getBytes(UTF_8));
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private Connection connect() throws SQLException {
        Connection connection = database.getConnection();
        connection.setSchema("event_store");
        return connection;
    }
}
