package dev.tidings.cli;

import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.Failure;
import dev.tidings.cli.terminal.Terminal;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/** Runs one command. */
public final class Tidings {

    /** Held, so that its level stays: commands say themselves what matters of what Flyway does. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Tidings() {}

    /** Ends the process with an {@link dev.tidings.cli.command.ExitCode}. */
    public static void main(String[] arguments) {
        System.exit(run(CliContext.ofThisProcess(), arguments));
    }

    static int run(CliContext context, String... arguments) {
        FLYWAY.setLevel(Level.SEVERE);
        Terminal terminal = context.terminal();
        boolean colours = terminal.outWatched() && context.variable("NO_COLOR") == null;
        CommandLine line = new CommandLine(new TidingsCommand(), new CommandFactory(context))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.min(terminal.columns(), 120))
                .setUsageHelpLongOptionsMaxWidth(34)
                .setExecutionExceptionHandler((exception, command, parsed) -> failed(exception, terminal, parsed));
        int exitCode = line.execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return exitCode;
    }

    /** A failure is told in its own words; anything else is a mistake of ours, and its trace helps. */
    private static int failed(Exception exception, Terminal terminal, ParseResult parsed) throws Exception {
        if (!(exception instanceof Failure failure)) {
            throw exception;
        }
        terminal.out().flush();
        String problem = failure.problem();
        terminal.note(problem != null && wantsJson(parsed) ? problem : String.valueOf(failure.getMessage()));
        return failure.exitCode();
    }

    private static boolean wantsJson(ParseResult parsed) {
        ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        return innermost.hasMatchedOption("--json");
    }
}
