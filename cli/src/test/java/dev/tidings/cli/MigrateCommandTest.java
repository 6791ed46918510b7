package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import dev.tidings.migrations.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class MigrateCommandTest {

    @TempDir
    private Path folder;

    private final PGSimpleDataSource migrated = TestDatabase.create();
    private Cli cli = Cli.at(Path.of(""));
    private Cli withNothing = cli;

    @BeforeEach
    void knowTheDatabases() {
        cli = Cli.at(folder).with("TIDINGS_DATABASE_URL", TestDatabase.url(migrated));
        withNothing = cli.with("TIDINGS_DATABASE_URL", TestDatabase.url(TestDatabase.createEmpty()));
    }

    @Test
    void upBringsBothSchemasAndInfoShowsIt() {
        assertThat(withNothing.run("migrate", "info").out()).contains("pending").doesNotContain("applied ");

        Result up = withNothing.run("migrate", "up");

        assertThat(up.exitCode()).as(up.err()).isZero();
        assertThat(up.out()).contains("event_store V1 event log: applied.", "read_model V2 read tables: applied.");
        assertThat(withNothing.run("migrate", "info").out()).contains("applied").doesNotContain("pending");
    }

    @Test
    void upOfWhatIsUpSaysSo() {
        assertThat(cli.run("migrate", "up").out()).isEqualTo("event_store is up to date.\nread_model is up to date.\n");
    }

    @Test
    void infoIsJsonForScripts() {
        Result result = withNothing.run("migrate", "info", "--json");

        assertThat(result.lines().getFirst())
                .isEqualTo(
                        "{\"schema\":\"event_store\",\"version\":\"1\",\"description\":\"event log\",\"state\":\"pending\","
                                + "\"appliedAt\":null,\"remark\":null}");
    }

    @Test
    void downTakesTheLatestBackOnceSomebodyAgreed() {
        Result asked = cli.run("migrate", "down", "read_model");
        Result agreed = cli.run("migrate", "down", "read_model", "--yes");

        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains("--yes");
        assertThat(agreed.exitCode()).as(agreed.err()).isZero();
        assertThat(agreed.out()).startsWith("read_model V").endsWith(": taken back.\n");
        assertThat(cli.run("migrate", "info").out()).contains("pending");
    }

    @Test
    void downRefusesToDestroyWhatNothingBringsBack() throws SQLException {
        execute("insert into event_store.event values (1, null, null, null, 'x', 1, '{}', '{}', now())");
        execute("delete from event_store.schema_history where version <> '1'");

        Result result = cli.run("migrate", "down", "event_store", "--yes");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err())
                .contains("Migration 1 of event_store stays: the log holds events")
                .contains("Restore a backup");
    }

    @Test
    void downOfNothingFindsNothing() {
        Result result = withNothing.run("migrate", "down", "read_model", "--yes");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).isEqualTo("No migration of read_model is applied there.\n");
    }

    @Test
    void aScriptThatWasChangedSinceIsShownAndStopsTheWayUp() throws SQLException {
        execute("update event_store.schema_history set checksum = 1 where version = '1'");

        Result info = cli.run("migrate", "info");
        Result up = cli.run("migrate", "up");

        assertThat(info.exitCode()).isEqualTo(1);
        assertThat(info.out()).contains("changed");
        assertThat(info.err()).contains("event_store V1: ", "checksum");
        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).contains("checksum").doesNotContain("\tat ");
    }

    @Test
    void theEmbeddedPostgresThatRunsOnTheDataFolderIsFound() throws IOException {
        int port = URI.create(TestDatabase.url(migrated).substring("jdbc:".length()))
                .getPort();
        Path cluster = Files.createDirectories(folder.resolve("data/postgres"));
        Files.writeString(cluster.resolve("postmaster.pid"), "4711\n%s\n1767322800\n%s\n".formatted(cluster, port));

        Files.writeString(folder.resolve("data/pgpass"), "*:*:*:tidings_owner:a secret\n");

        Result result = Cli.at(folder).run("migrate", "info");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err())
                .contains("localhost:" + port + "/tidings")
                .contains("\"tidings_owner\" does not exist")
                .doesNotContain("a secret");
    }

    @Test
    void rolesNeedASuperuser() {
        Result result = cli.run(
                "migrate", "roles", "--database-url", TestDatabase.url(migrated) + "&options=-crole%3Dtidings_query");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("The roles stay as they were", "permission denied");
    }

    @Test
    void withoutADatabaseItIsAskedFor() {
        Result result = Cli.at(folder).run("migrate", "info");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--database-url or TIDINGS_DATABASE_URL");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsUnreachable() {
        Result result =
                Cli.at(folder).run("migrate", "info", "--database-url", "jdbc:postgresql://localhost:1/tidings");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.err()).contains("The database jdbc:postgresql://localhost:1/tidings cannot be used");
    }

    @Test
    void aDraftNeedsTheSourcesAndAName() {
        assertThat(cli.run("migrate", "draft", "add_subtitle").err()).contains("in a checkout of Tidings");
        assertThat(cli.run("migrate", "draft", "Add subtitle").exitCode()).isEqualTo(2);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = migrated.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
