package dev.tidings.cli.session;

import dev.tidings.cli.api.Json;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Kept logins, one for each server, in a file that its owner alone can read. */
final class SessionFile {

    private static final FileAttribute<?> OWNER_READS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ENTERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path file;

    private SessionFile(Path file) {
        this.file = file;
    }

    /** The file below {@code XDG_CONFIG_HOME}, which is {@code ~/.config} unless set. */
    static SessionFile of(CliContext context) {
        String configured = context.variable("XDG_CONFIG_HOME");
        Path folder = configured == null
                ? Path.of(Optional.ofNullable(context.variable("HOME")).orElse("."), ".config")
                : Path.of(configured);
        return new SessionFile(folder.resolve("tidings").resolve("sessions.json"));
    }

    Path path() {
        return file;
    }

    Optional<Session> find(String server) {
        try {
            return Optional.ofNullable(read().get(server));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Replaces the server's session, while no other process does.
     *
     * @param change gets the session as it is now, null where there is none, and says what it is to be, null for none
     */
    void change(String server, Function<@Nullable Session, @Nullable Session> change) {
        try {
            Files.createDirectories(file.getParent(), OWNER_ENTERS);
            Path lock = file.resolveSibling("sessions.lock");
            // Closing the channel lets go of its lock.
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                Map<String, Session> sessions = read();
                Session changed = change.apply(sessions.get(server));
                if (changed == null) {
                    sessions.remove(server);
                } else {
                    sessions.put(server, changed);
                }
                write(sessions);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Map<String, Session> read() throws IOException {
        Map<String, Session> sessions = new TreeMap<>();
        if (Files.exists(file)) {
            for (Map.Entry<String, JsonNode> entry :
                    Json.parse(Files.readString(file)).properties()) {
                sessions.put(entry.getKey(), Json.read(entry.getValue(), Session.class));
            }
        }
        return sessions;
    }

    private void write(Map<String, Session> sessions) throws IOException {
        Path written = Files.createTempFile(file.getParent(), "sessions", ".json", OWNER_READS);
        Files.writeString(written, Json.text(sessions));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Failure unusable(IOException cause) {
        return Failure.of(ExitCode.FAILED, "Logins cannot be kept in %s: %s".formatted(file, cause), cause);
    }
}
