package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.migrations.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLState;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

class LogTableTest {

    private final Node node = new Node(TestDatabase.create());
    private final JdbcTemplate jdbc = new JdbcTemplate(node.pool());

    @BeforeEach
    void appendAnEvent() {
        node.append("a", 0, Map.of("userId", "ann"));
    }

    @AfterEach
    void closeNode() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.event set name = 'another'",
                "delete from event_store.event",
                "truncate event_store.event"
            })
    void theDatabaseItselfRefusesToChangeHistory(String change) {
        assertThatThrownBy(() -> jdbc.execute(change)).rootCause().hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'post', 'b', 0",
        "-1, 'post', 'b', 0",
        "2, 'post', 'b', -1",
        "2, 'post', 'b', ",
        "2, 'post', , 0",
        "2, , 'b', 0",
        "2, , , 0"
    })
    void theDatabaseItselfRefusesAnEventOutOfPlaceWhoeverAppendsIt(
            long position, @Nullable String streamType, @Nullable String streamId, @Nullable Long version) {
        String insert = """
                insert into event_store.event
                       (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
                values (?, ?, ?, ?, 'happened', 0, '{}', '{}', now()),
                       (3, 'post', 'c', 0, 'happened', 0, '{}', '{}', now())
                """;

        assertThatThrownBy(() -> jdbc.update(insert, position, streamType, streamId, version))
                .isInstanceOf(DataIntegrityViolationException.class)
                .rootCause()
                .satisfies(cause -> assertThat(((SQLException) cause).getSQLState())
                        .isEqualTo(PSQLState.CHECK_VIOLATION.getState()));
        assertThat(jdbc.queryForObject("select count(*) from event_store.event", long.class))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"'post', '00000000-0000-7000-8000-00000000000a', 0", ", , "})
    void nothingFollowsFromAnEventInAnotherKindOfStream(
            @Nullable String streamType, @Nullable String streamId, @Nullable Long version) {
        jdbc.update("""
                insert into event_store.event
                       (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
                values (2, ?, ?, ?, 'user.role-granted', 1, '{"role": "ADMIN"}', '{}', now())
                """, streamType, streamId, version);

        assertThat(jdbc.queryForObject("select count(*) from event_store.user_role", long.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into event_store.event select * from event_store.event",
                "select * from event_store.identity_claim",
                "select * from event_store.credential",
                "select private_key from event_store.signing_key",
                "update event_store.personal_data_key set key = null"
            })
    void theQuerySidesRoleMayOnlyReadTheLog(String forbidden) {
        assertThatThrownBy(() -> as("tidings_query", forbidden)).rootCause().hasMessageContaining("permission denied");
        as("tidings_query", "select * from event_store.event");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.event set name = 'another'",
                "delete from event_store.event",
                "truncate event_store.event",
                "alter table event_store.event disable trigger all"
            })
    void theCommandSidesRoleMayOnlyReadAndAppend(String forbidden) {
        assertThatThrownBy(() -> as("tidings_command", forbidden))
                .rootCause()
                .satisfies(cause -> assertThat(cause.getMessage()).containsAnyOf("permission denied", "must be owner"));
    }

    @Test
    void peopleReadTheLogAsJson() {
        assertThat(jdbc.queryForMap("select name, revision, payload ->> 'userId' as who from event_store.event_json"))
                .containsKey("name")
                .containsEntry("revision", 0)
                .containsEntry("who", "ann");
    }

    private void as(String role, String sql) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set role " + role);
                statement.execute(sql);
            } finally {
                try (var statement = connection.createStatement()) {
                    statement.execute("reset role");
                }
            }
            return true;
        });
    }
}
