package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** What npm does in a folder, as one does it from a terminal. */
@NullMarked
final class Npm {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private Npm() {}

    /** Runs it to its end, prints what it says, and fails where it fails. */
    static void run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(WINDOWS ? "npm.cmd" : "npm"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("npm", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = start(builder);
        try {
            int exitCode = process.waitFor();
            String said = Files.readString(output);
            System.out.println(said);
            assertThat(exitCode).as("%s in %s:%n%s", command, folder, said).isZero();
        } finally {
            // Where time is up before it is done.
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Files.delete(output);
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException(
                    "The web app is tried with npm, which comes with Node.js 20.19 or newer and is not on the PATH. "
                            + "Install it, or leave the web app out with -Dskip.frontend.",
                    e);
        }
    }
}
