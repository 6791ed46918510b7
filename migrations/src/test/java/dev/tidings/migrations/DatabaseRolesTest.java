package dev.tidings.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody can do who is logged in as one of the roles. On a server of its own, for roles belong to the server. */
@SuppressWarnings("NullAway.Init") // Before the first test.
class DatabaseRolesTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void makeANewDatabase() throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setServerConfig("fsync", "off");
        ClusterLocale.initdbOptions().forEach(builder::setLocaleConfig);
        server = builder.start();
        make("fresh");
        DatabaseRoles.establish(
                server.getDatabase("postgres", "fresh"), Map.of(DatabaseRole.QUERY, "it's a \\ secret"));
        for (Schema schema : Schema.values()) {
            schema.migrate(as(DatabaseRole.OWNER, "fresh"));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select password_hash from event_store.credential",
                "select private_key from event_store.signing_key",
                "select * from event_store.signing_key",
                "select token_hash from event_store.refresh_token",
                "select * from event_store.answered_request",
                "select * from event_store.outbox",
                "select token_hash from event_store.mail_link",
                "select secret from event_store.webhook_secret",
                "select url from event_store.webhook",
                "select value from event_store.identity_claim",
                "insert into event_store.event select * from event_store.event",
                "update event_store.event set name = 'another'",
                "delete from event_store.event",
                "truncate event_store.event",
                "alter table event_store.event disable trigger all",
                "create or replace function event_store.refuse_change() returns trigger language plpgsql as 'begin end'",
                "update event_store.personal_data_key set key = null",
                "drop schema event_store cascade",
                "set role tidings_owner",
                "set role tidings_command",
                "create role another",
                "copy (select 1) to program 'true'",
                "set session_replication_role = replica"
            })
    void theQuerySideMayNot(String forbidden) {
        assertThatThrownBy(() -> run(DatabaseRole.QUERY, "fresh", forbidden)).satisfies(DatabaseRolesTest::isDenied);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.event set name = 'another'",
                "delete from event_store.event",
                "truncate event_store.event",
                "alter table event_store.event disable trigger all",
                "create table event_store.mine (id integer)",
                "select * from read_model.post",
                "create schema mine",
                "set role tidings_owner",
                "create role another",
                "copy (select 1) to program 'true'"
            })
    void theCommandSideMayNot(String forbidden) {
        assertThatThrownBy(() -> run(DatabaseRole.COMMAND, "fresh", forbidden)).satisfies(DatabaseRolesTest::isDenied);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy (select 1) to program 'true'",
                "set session_replication_role = replica",
                "grant pg_execute_server_program to current_user",
                "alter role postgres password 'mine'",
                "create role another superuser"
            })
    void theOwnerIsNoSuperuser(String forbidden) {
        assertThatThrownBy(() -> run(DatabaseRole.OWNER, "fresh", forbidden)).satisfies(DatabaseRolesTest::isDenied);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select * from event_store.event", "select * from read_model.post", "create schema mine"})
    void whoWatchesPostgresSeesNobodysData(String forbidden) {
        assertThatThrownBy(() -> run(DatabaseRole.MONITOR, "fresh", forbidden)).satisfies(DatabaseRolesTest::isDenied);
    }

    @Test
    void theQuerySideReadsTheLogAndBuildsGenerationsOfItsTables() throws SQLException {
        run(
                DatabaseRole.QUERY,
                "fresh",
                "select * from event_store.event",
                "select public_key from event_store.signing_key",
                "insert into read_model.post_author values (gen_random_uuid(), true, false)",
                "create schema read_model_post_2",
                "create table read_model_post_2.post_author (like read_model.post_author including all)",
                "create schema read_model_post_1",
                "alter table read_model.post_author set schema read_model_post_1",
                "alter table read_model_post_2.post_author set schema read_model",
                "drop schema read_model_post_2",
                "drop schema read_model_post_1 cascade");
    }

    @Test
    void whatASuperuserOwnedAloneChangesHands() throws SQLException {
        make("old");
        for (Schema schema : Schema.values()) {
            schema.migrate(server.getDatabase("postgres", "old"));
        }
        run(
                server.getDatabase("postgres", "old"),
                "insert into event_store.credential values (gen_random_uuid(), 'a hash', now())",
                "create schema read_model_trending_2",
                "create table read_model_trending_2.trending_post (like read_model.trending_post including all)");

        DatabaseRoles.establish(server.getDatabase("postgres", "old"), Map.of());
        DatabaseRoles.establish(server.getDatabase("postgres", "old"), Map.of());

        for (Schema schema : Schema.values()) {
            SchemaMigrations migrations = new SchemaMigrations(schema, as(DatabaseRole.OWNER, "old"));
            migrations.down(migrations.latest().orElseThrow());
            assertThat(migrations.up()).hasSize(1);
        }
        run(
                DatabaseRole.QUERY,
                "old",
                "drop schema read_model_trending_2 cascade",
                "alter table read_model.post add x integer");
        run(DatabaseRole.COMMAND, "old", "delete from event_store.credential");
        assertThat(owners("old")).containsExactly("tidings_owner", "tidings_query");
    }

    @Test
    void aSideThatLogsInAsItsOwnRoleWaitsForTheOwner() throws Exception {
        make("empty");
        DatabaseRoles.establish(server.getDatabase("postgres", "empty"), Map.of());
        CompletableFuture<Void> ready = CompletableFuture.runAsync(() -> {
            Schema.EVENT_STORE.prepare(as(DatabaseRole.QUERY, "empty"), DatabaseRole.QUERY);
            Schema.READ_MODEL.prepare(as(DatabaseRole.QUERY, "empty"), DatabaseRole.QUERY);
        });

        assertThatThrownBy(() -> ready.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        for (Schema schema : Schema.values()) {
            schema.migrate(as(DatabaseRole.OWNER, "empty"));
        }

        assertThat(ready).succeedsWithin(1, TimeUnit.MINUTES);
    }

    @Test
    void textIsCasedAndSplitAsUnicodeHasIt() throws SQLException {
        assertThat(strings(
                        "fresh",
                        "select to_tsvector('english', '“lighthouse” ÜBER Äpfel')"
                                + " @@ to_tsquery('english', 'lighthouse & über & äpfel')"))
                .containsExactly("t");
    }

    private static void isDenied(Throwable thrown) {
        assertThat(thrown)
                .hasMessageFindingMatch(
                        "permission denied|must be owner|must be superuser|must have admin option|Only roles with the");
    }

    private static DataSource as(DatabaseRole role, String database) {
        return server.getDatabase(role.roleName(), database);
    }

    private static void run(DatabaseRole role, String database, String... statements) throws SQLException {
        run(as(role, database), statements);
    }

    private static void run(DataSource dataSource, String... statements) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void make(String database) throws SQLException {
        run(server.getPostgresDatabase(), "create database " + database);
    }

    private static List<String> owners(String database) throws SQLException {
        return strings(database, """
                select distinct pg_get_userbyid(relowner) from pg_class
                where relnamespace in ('event_store'::regnamespace, 'read_model'::regnamespace)
                order by 1
                """);
    }

    private static List<String> strings(String database, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (var connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
