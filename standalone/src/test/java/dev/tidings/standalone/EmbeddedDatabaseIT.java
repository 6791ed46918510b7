package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.migrations.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL that comes with the standalone server: who can get at it, and what it makes of old data. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class EmbeddedDatabaseIT {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    @Test
    void itIsClosedToOtherUsersOfTheMachine() throws Exception {
        try (TidingsProcess tidings = start().awaitHealthy()) {
            assertThat(permissions("data")).isEqualTo("rwx------");
            assertThat(permissions("data/programs")).isEqualTo("rwx------");
            assertThat(permissions("data/postgres")).isEqualTo("rwx------");
            assertThat(permissions("data/pgpass")).isEqualTo("rw-------");
            assertThat(serversProgram())
                    .startsWith(folder.resolve("data/programs").toRealPath());
            for (String user : List.of("postgres", "tidings_owner", "tidings_command", "tidings_query")) {
                assertThatThrownBy(() -> query(user, "", "select 1"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageFindingMatch("password");
            }
            assertThat(ownerQueries("show listen_addresses")).containsExactly("localhost");
            // Where its first socket in the file system would be.
            assertThat(Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                            .get(4))
                    .isEmpty();
            assertThat(ownerQueries("""
                    select distinct usename::text || ' ' || rolsuper
                    from pg_stat_activity join pg_roles on rolname = usename
                    where datname = 'tidings' and pid <> pg_backend_pid()
                    order by 1
                    """)).containsExactly("tidings_command false", "tidings_query false");
            assertThat(tidings.output()).doesNotContain(ownersPassword());
        }
    }

    @Test
    void aFolderOfItsFirstVersionIsTakenOverWithItsData() throws Exception {
        try (EmbeddedPostgres old = EmbeddedPostgres.builder()
                .setDataDirectory(
                        Files.createDirectories(folder.resolve("data")).resolve("postgres"))
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C")
                .start()) {
            execute(old, "postgres", "create database tidings");
            for (Schema schema : Schema.values()) {
                schema.migrate(old.getDatabase("postgres", "tidings"));
            }
            execute(old, "tidings", """
                    insert into event_store.event values
                        (1, null, null, null, 'of.no-consequence', 1, '{}', '{"eventId": "x"}', now())
                    """);
        }
        Files.setPosixFilePermissions(folder.resolve("data"), PosixFilePermissions.fromString("rwxrwxrwx"));

        try (TidingsProcess tidings = start().awaitHealthy()) {
            ApiClient admin = logIn(tidings);

            Response written = admin.post("/api/posts", Map.of("title", "New", "content", "Under new rules"));

            assertThat(written.status()).as(written.toString()).isEqualTo(201);
            assertThat(ownerQueries("select name from event_store.event order by position limit 1"))
                    .containsExactly("of.no-consequence");
            assertThat(permissions("data")).isEqualTo("rwx------");
            assertThatThrownBy(() -> query("postgres", "", "select 1")).hasMessageFindingMatch("password");
            String rebuild = "/ops/projections/post/rebuilds";
            assertThat(admin.post(rebuild, Map.of()).status()).isLessThan(300);
        }
        try (TidingsProcess again = start().awaitHealthy()) {
            assertThat(logIn(again).get("/api/me/posts").json().path("items")).hasSize(1);
        }
    }

    @Test
    void aFirstStartWithoutAnEnvironmentUnderOtherDigitsIsLikeAnyOther() throws IOException {
        try (TidingsProcess tidings = TidingsProcess.startBare(
                        "standalone",
                        folder,
                        List.of("-Duser.language=fa", "-Duser.country=IR"),
                        Map.of("TIDINGS_ADMIN_PASSWORD", PASSWORD))
                .awaitHealthy()) {
            ApiClient api = ApiClient.of(tidings.port());
            Response registered =
                    api.post("/api/users", Map.of("username", "ada", "email", "ada@example.org", "password", PASSWORD));
            assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
            Response written = logIn(tidings)
                    .post("/api/posts", Map.of("title", "“lighthouse”", "content", "ÜBER 123 Äpfel", "publish", true));
            assertThat(written.status()).as(written.toString()).isEqualTo(201);
            String id = written.json().path("id").asString();
            String[] then = {
                "Min-Event-Position", written.json().path("position").asString()
            };

            assertThat(api.get("/api/posts/" + id, then).header("ETag")).matches("[\\x21-\\x7e]+");
            for (String words : List.of("lighthouse", "über", "ÄPFEL")) {
                Response found = api.get("/api/posts?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), then);
                assertThat(found.json().path("items").path(0).path("id").asString())
                        .as(found.toString())
                        .isEqualTo(id);
            }
            assertThat(tidings.output()).doesNotContain("ERROR");
        }
    }

    private TidingsProcess start() throws IOException {
        return TidingsProcess.start("standalone", folder, Map.of("TIDINGS_ADMIN_PASSWORD", PASSWORD));
    }

    private static ApiClient logIn(TidingsProcess tidings) {
        ApiClient api = ApiClient.of(tidings.port());
        return api.as(api.post("/api/sessions", Map.of("username", "admin", "password", PASSWORD))
                .json()
                .path("accessToken")
                .asString());
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }

    private Path serversProgram() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .getFirst());
        return Path.of(ProcessHandle.of(pid).orElseThrow().info().command().orElseThrow());
    }

    private String ownersPassword() throws IOException {
        String line = Files.readString(folder.resolve("data/pgpass")).strip();
        return line.substring(line.lastIndexOf(':') + 1);
    }

    private List<String> ownerQueries(String sql) throws Exception {
        return query("tidings_owner", ownersPassword(), sql);
    }

    private List<String> query(String user, String password, String sql) throws IOException, SQLException {
        String port = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .get(3)
                .strip();
        List<String> values = new ArrayList<>();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/tidings", user, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void execute(EmbeddedPostgres server, String database, String sql) throws SQLException {
        try (var connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
