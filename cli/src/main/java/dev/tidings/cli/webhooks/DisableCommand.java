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
import tools.jackson.databind.JsonNode;

/** Sends nothing to a webhook for now. */
@Command(
        name = "disable",
        description = "Send nothing to a webhook until it is enabled again.",
        footer = {"", "Example:", "  tidings webhooks disable 01985f6e-2c1b-7000-8000-000000000001"})
public final class DisableCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "The webhook; 'tidings webhooks list' shows them.")
    private String id = "";

    @Mixin
    private ServerOptions options = new ServerOptions();

    public DisableCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            JsonNode answer = server.delete("/ops/webhooks/" + Query.encoded(id) + "/activation");
            context.terminal().print(options.json() ? answer.toString() : "Disabled webhook " + id + ".");
            return ExitCode.OK;
        }
    }
}
