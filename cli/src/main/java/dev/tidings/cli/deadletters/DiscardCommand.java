package dev.tidings.cli.deadletters;

import dev.tidings.cli.api.Query;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a dead letter up. */
@Command(
        name = "discard",
        description = {
            "Give an event up: the projection goes on as if it had never been, also in rebuilds to come.",
            "",
            "The event stays in the log, and the reason is kept with the dead letter."
        },
        footer = {"", "Example:", "  tidings dead-letters discard post 17 --reason 'Made by a test, see ticket 4711'"})
public final class DiscardCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(index = "0", paramLabel = "NAME", description = "The projection.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ID", description = "The dead letter; 'tidings dead-letters list' shows it.")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for whoever asks later.")
    private String reason = "";

    @Mixin
    private ServerOptions options = new ServerOptions();

    public DiscardCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            server.delete(Query.of("/ops/projections/" + Query.encoded(name) + "/dead-letters/" + Query.encoded(id))
                    .with("reason", reason)
                    .toString());
            if (!options.json()) {
                context.terminal().print("Discarded dead letter %s of %s.".formatted(id, name));
            }
            return ExitCode.OK;
        }
    }
}
