package dev.tidings.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The web app against the packaged server. Screenshots of every page are in {@code frontend/target/screenshots}
 * afterwards.
 */
@Timeout(value = 40, unit = TimeUnit.MINUTES)
@TestInstance(Lifecycle.PER_CLASS)
@DisabledIfSystemProperty(named = "skip.frontend", matches = "true", disabledReason = "-Dskip.frontend")
@Order(1) // It takes longest, so that it is begun first.
class WebAppIT {

    private static final String PASSWORD = "correct horse battery";

    /** An event that nobody can read, for the console to show. */
    private static final String UNREADABLE = """
            insert into event_store.event
                   (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
            select max(position) + 1, 'user', gen_random_uuid(), 0, 'user.email-changed', 1,
                   convert_to('{"userId":"nobody"}', 'UTF8'),
                   convert_to('{"eventId":"' || gen_random_uuid() || '"}', 'UTF8'), now()
              from event_store.event
            """;

    private TidingsProcess tidings;

    private Path mail;

    @BeforeAll
    void aServerWithAnEventThatCannotBeHandled(@TempDir Path folder) throws IOException {
        mail = folder.resolve("data/mail");
        tidings = TidingsProcess.start(
                        "standalone",
                        folder,
                        Map.of("TIDINGS_ADMIN_PASSWORD", PASSWORD, "TIDINGS_WEBHOOKS_ALLOW_PRIVATE", "true"))
                .awaitHealthy();
        await().until(() -> tidings.output().contains("It is up"));
        JdbcClient.create(ownersDatabase(folder.resolve("data")))
                .sql(UNREADABLE)
                .update();
    }

    @AfterAll
    void stop() {
        tidings.close();
    }

    @Test
    void itsClientIsGeneratedFromTheApiThatIsServed() throws Exception {
        npm("frontend", "run", "--silent", "api:check");
    }

    @Test
    void everyScenarioHoldsInARealBrowser() throws Exception {
        npm("frontend/e2e", "test", "--silent");
    }

    /** As psql finds it by the file with the owner's password: host, port, database, user and password. */
    private static DataSource ownersDatabase(Path data) throws IOException {
        String[] pgpass = Files.readString(data.resolve("pgpass")).strip().split(":", -1);
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        return new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + port + "/tidings", pgpass[3], pgpass[pgpass.length - 1]);
    }

    private void npm(String module, String... arguments) throws Exception {
        Npm.run(
                Path.of("..").resolve(module),
                Map.of(
                        "TIDINGS_URL", tidings.url(""),
                        "TIDINGS_ADMIN_PASSWORD", PASSWORD,
                        "TIDINGS_MAIL_FOLDER", mail.toAbsolutePath().toString()),
                arguments);
    }
}
