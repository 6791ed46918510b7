package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The web app in a real browser against the packaged server: what {@code frontend/e2e} describes. Screenshots of every
 * page are in {@code frontend/target/screenshots} afterwards.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
@DisabledIfSystemProperty(named = "skip.frontend", matches = "true")
class WebAppIT {

    private static final Path SCENARIOS = Path.of("../frontend/e2e").toAbsolutePath().normalize();
    private static final String PASSWORD = "correct horse battery";

    /** An event that nobody can read, for the console to show: its address was not sealed with any key. */
    private static final String UNREADABLE = """
            insert into event_store.event
                   (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
            select coalesce(max(position), 0) + 1, 'user', gen_random_uuid(), 0, 'user.email-changed', 1,
                   convert_to('{"userId":"nobody"}', 'UTF8'), convert_to('{}', 'UTF8'), now()
              from event_store.event
            """;

    @TempDir
    private Path folder;

    @Test
    void everythingWorksInABrowser() throws IOException, InterruptedException, SQLException {
        try (TidingsProcess tidings = TidingsProcess.start(
                        "standalone", folder, Map.of("TIDINGS_ADMIN_PASSWORD", PASSWORD))
                .awaitHealthy()) {
            recordAnUnreadableEvent(tidings);

            Path report = folder.resolve("report.txt");
            int exitCode = playwright(tidings, report).waitFor();

            System.out.println(Files.readString(report));
            assertThat(exitCode).as("what Playwright says is above").isZero();
        }
    }

    private static void recordAnUnreadableEvent(TidingsProcess tidings) throws SQLException {
        String port = tidings.printed("psql -h localhost -p (\\d+)");
        try (Connection database =
                        DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/tidings", "postgres", "");
                var statement = database.createStatement()) {
            statement.execute(UNREADABLE);
        }
    }

    private static Process playwright(TidingsProcess tidings, Path report) throws IOException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        ProcessBuilder builder = new ProcessBuilder(windows ? "npx.cmd" : "npx", "playwright", "test")
                .directory(SCENARIOS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(report.toFile());
        builder.environment().put("TIDINGS_URL", tidings.url(""));
        builder.environment().put("TIDINGS_ADMIN_PASSWORD", PASSWORD);
        return builder.start();
    }
}
