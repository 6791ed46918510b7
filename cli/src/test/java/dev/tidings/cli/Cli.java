package dev.tidings.cli;

import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** Runs commands as a shell would, without its process. Immutable. */
@NullMarked
final class Cli {

    private final Map<String, String> environment;
    private final Path folder;
    private final boolean watched;

    private Cli(Map<String, String> environment, Path folder, boolean watched) {
        this.environment = environment;
        this.folder = folder;
        this.watched = watched;
    }

    /** Someone whose home is the folder, and whose output goes into files. */
    static Cli at(Path folder) {
        return new Cli(Map.of("HOME", folder.toString()), folder, false);
    }

    Cli with(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Cli(changed, folder, watched);
    }

    /** The same before a terminal of 100 columns. */
    Cli watched() {
        return new Cli(environment, folder, true);
    }

    /** What a command printed, and how it ended. */
    record Result(int exitCode, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }
    }

    Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Tidings.run(context(out, err), arguments);
        return new Result(exitCode, out.toString(), err.toString());
    }

    CliContext context(StringWriter out, StringWriter err) {
        Terminal terminal = new Terminal(
                new PrintWriter(out, true), new PrintWriter(err, true), watched, watched, false, 100, true);
        return new CliContext(environment, folder, null, terminal);
    }
}
