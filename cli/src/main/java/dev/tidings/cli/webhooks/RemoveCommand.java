package dev.tidings.cli.webhooks;

import dev.tidings.cli.api.Query;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes a webhook. */
@Command(
        name = "remove",
        description = "Remove a webhook. What waits for it is not sent any more.",
        footer = {"", "Example:", "  tidings webhooks remove 01985f6e-2c1b-7000-8000-000000000001"})
public final class RemoveCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "The webhook; 'tidings webhooks list' shows them.")
    private String id = "";

    @Mixin
    private ServerOptions options = new ServerOptions();

    public RemoveCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            server.delete("/ops/webhooks/" + Query.encoded(id));
            if (!options.json()) {
                context.terminal().print("Removed webhook " + id + ".");
            }
            return ExitCode.OK;
        }
    }
}
