package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does from a terminal, with {@code ./tidings} as it is packaged, on a machine with other digits. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class CommandLineIT {

    private static final Path LAUNCHER = Path.of("../tidings").toAbsolutePath().normalize();
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    @Test
    void anOperatorLogsInRebuildsComparesSwitchesAndRollsBack() throws Exception {
        try (TidingsProcess tidings = TidingsProcess.start(
                        "standalone", folder, Map.of("TIDINGS_ADMIN_PASSWORD", PASSWORD))
                .awaitHealthy()) {
            writePosts(tidings);

            assertThat(run(tidings, 5, "projections")).contains("tidings login");
            run(tidings, 0, "login", "--user", "admin");
            assertThat(run(tidings, 0, "projections")).contains("trending", "running", "post-count");

            assertThat(run(tidings, 0, "rebuild", "trending")).contains("trending generation 2", "has caught up");
            assertThat(run(tidings, 0, "verify", "trending")).contains("equals the live one, row for row");
            assertThat(run(tidings, 0, "switch")).contains("trending generation 2 is live");
            assertThat(run(tidings, 0, "rollback", "trending")).contains("trending generation 1 is live again");
            assertThat(run(tidings, 0, "rebuild", "post", "--verify", "--switch"))
                    .contains("is live");
            assertThat(run(tidings, 3, "rebuild", "no-such")).contains("no-such");

            assertThat(run(tidings, 0, "events", "--name", "post.drafted", "--json"))
                    .contains("\"Post 4\"");
            assertThat(run(tidings, 0, "dead-letters", "list")).contains("No event waits");
            assertThat(run(tidings, 0, "migrate", "info"))
                    .contains("event_store", "read_model", "applied")
                    .doesNotContain("pending");
            run(tidings, 0, "logout");
        }
    }

    private static void writePosts(TidingsProcess tidings) {
        ApiClient anonymous = ApiClient.of(tidings.port());
        ApiClient author = anonymous.as(anonymous
                .post("/api/sessions", Map.of("username", "admin", "password", PASSWORD))
                .json()
                .path("accessToken")
                .asString());
        for (int i = 0; i < 5; i++) {
            author.post("/api/posts", Map.of("title", "Post " + i, "content", "Content", "publish", true));
        }
    }

    /** Runs a command, and returns what it printed, in either stream. */
    private String run(TidingsProcess tidings, int exitCode, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "cli", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_TOOL_OPTIONS", "-Duser.language=fa -Duser.country=IR",
                        "TIDINGS_URL", tidings.url(""),
                        "TIDINGS_PASSWORD", PASSWORD,
                        "XDG_CONFIG_HOME", folder.toString(),
                        "XDG_CACHE_HOME", folder.toString()));
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(output);
        assertThat(process.exitValue()).as("%s: %s", command, printed).isEqualTo(exitCode);
        return printed;
    }
}
