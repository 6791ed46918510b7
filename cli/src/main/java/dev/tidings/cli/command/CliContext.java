package dev.tidings.cli.command;

import dev.tidings.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a command: everything that it reads or writes without being told where.
 *
 * @param environment the environment variables
 * @param folder      the one that paths are relative to
 * @param checkout    the folder of the sources, for what works on them; null where there are none
 */
public record CliContext(
        Map<String, String> environment,
        Path folder,
        @Nullable Path checkout,
        Terminal terminal) {

    /** Takes a copy of the environment. */
    public CliContext {
        environment = Map.copyOf(environment);
    }

    /** As the launcher set it up. */
    public static CliContext ofThisProcess() {
        String checkout = System.getProperty("tidings.checkout");
        return new CliContext(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                checkout == null ? null : Path.of(checkout),
                Terminal.ofThisProcess());
    }

    /** The variable's value; null where it is not set, or empty. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
