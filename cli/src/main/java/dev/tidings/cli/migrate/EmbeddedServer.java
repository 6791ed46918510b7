package dev.tidings.cli.migrate;

import dev.tidings.cli.command.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the embedded PostgreSQL of a standalone Tidings by what it writes down while it runs. */
final class EmbeddedServer {

    private static final int PORT_LINE = 3;

    private EmbeddedServer() {}

    /** The URL of its database; empty where none runs on the data folder. */
    static Optional<String> running(World world) {
        String configured = world.variable("TIDINGS_DATA_FOLDER");
        Path running = world.folder()
                .resolve(configured == null ? "data" : configured)
                .resolve("postgres")
                .resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(running) ? Files.readAllLines(running) : List.of();
            return lines.size() > PORT_LINE
                    ? Optional.of("jdbc:postgresql://localhost:"
                            + lines.get(PORT_LINE).strip() + "/tidings")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
