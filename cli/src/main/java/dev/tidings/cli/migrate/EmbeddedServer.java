package dev.tidings.cli.migrate;

import dev.tidings.cli.command.CliContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL of a standalone Tidings, by what that writes down while it runs.
 *
 * @param url      of its database
 * @param password the owner's; null where it cannot be read
 */
record EmbeddedServer(String url, @Nullable String password) {

    private static final int PORT_LINE = 3;

    /** Empty where none runs on the data folder. */
    static Optional<EmbeddedServer> running(CliContext context) {
        String configured = context.variable("TIDINGS_DATA_FOLDER");
        Path folder = context.folder().resolve(configured == null ? "data" : configured);
        List<String> lines = lines(folder.resolve("postgres").resolve("postmaster.pid"));
        return lines.size() > PORT_LINE
                ? Optional.of(new EmbeddedServer(
                        "jdbc:postgresql://localhost:" + lines.get(PORT_LINE).strip() + "/tidings",
                        password(folder.resolve("pgpass"))))
                : Optional.empty();
    }

    /** The last field of the only line, as psql reads such a file. */
    private static @Nullable String password(Path file) {
        return lines(file).stream()
                .findFirst()
                .map(line -> line.substring(line.lastIndexOf(':') + 1))
                .orElse(null);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
