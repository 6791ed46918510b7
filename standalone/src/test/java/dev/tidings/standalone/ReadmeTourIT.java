package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README's tour, pasted into a shell as it stands. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ReadmeTourIT {

    private static final Pattern SHELL_BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @Test
    void theTourWorksWhenPastedTopToBottom(@TempDir Path folder) throws IOException, InterruptedException {
        try (TidingsProcess tidings =
                TidingsProcess.start("standalone", folder, Map.of()).awaitHealthy()) {
            Path script = Files.writeString(
                    folder.resolve("tour.sh"),
                    "set -eu\n" + tour().replace("localhost:8080", "localhost:" + tidings.port()));
            Path output = folder.resolve("tour.out");

            Process shell = new ProcessBuilder("bash", script.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();

            assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
            String said = Files.readString(output);
            assertThat(shell.exitValue()).as(said).isZero();
            assertThat(said)
                    .contains("\"status\":\"created\"")
                    .contains("\"views\":3")
                    .contains("\"username\":\"ada\"")
                    .contains("HTTP/1.1 200")
                    .contains("HTTP/1.1 412")
                    .contains("urn:tidings:problem:version-mismatch");
        }
    }

    private static String tour() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String section =
                readme.substring(readme.indexOf("## A tour"), readme.indexOf("## ", readme.indexOf("## A tour") + 3));
        return SHELL_BLOCK
                .matcher(section)
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```bash\n", "").replace("```", ""))
                .collect(Collectors.joining("\n"));
    }
}
