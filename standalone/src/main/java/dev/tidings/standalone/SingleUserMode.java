package dev.tidings.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL without a network, on a cluster that no server runs on: what it is told comes from our process alone. The
 * only way to give a password to a superuser that has none without letting everybody in for a moment.
 */
final class SingleUserMode {

    private static final int PATIENCE_SECONDS = 600;

    private final Path programs;
    private final Path cluster;

    SingleUserMode(Path programs, Path cluster) {
        this.programs = programs;
        this.cluster = cluster;
    }

    /**
     * Runs a statement, which has to fit into a line, as the superuser.
     *
     * @throws IOException when PostgreSQL refuses it
     */
    void execute(String statement) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; so it is nobody, in a space of its own.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                program().toString(),
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "log_min_error_statement=panic",
                "postgres"));
        File output = Files.createTempFile(programs, "single-user", ".log").toFile();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            try (var input = process.getOutputStream()) {
                input.write((statement + "\n").getBytes(UTF_8));
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IOException("PostgreSQL cannot be set up: " + Files.readString(output.toPath()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL is set up", e);
        } finally {
            Files.deleteIfExists(output.toPath());
        }
    }

    /** Of those of several versions the newest unpacked: each of them can do this. */
    private Path program() throws IOException {
        try (Stream<Path> unpacked = Files.list(programs)) {
            return unpacked.filter(folder -> Files.exists(folder.resolve(".exists")))
                    .flatMap(folder -> Stream.of("postgres", "postgres.exe")
                            .map(name -> folder.resolve("bin").resolve(name)))
                    .filter(Files::exists)
                    .max(Comparator.comparingLong(program -> program.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("PostgreSQL is not in " + programs));
        }
    }
}
