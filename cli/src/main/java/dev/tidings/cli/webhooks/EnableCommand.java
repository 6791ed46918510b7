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

/** Sends on to a webhook. */
@Command(
        name = "enable",
        description = "Send on to a webhook that is disabled, from where it stopped.",
        footer = {"", "Example:", "  tidings webhooks enable 01985f6e-2c1b-7000-8000-000000000001"})
public final class EnableCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "The webhook; 'tidings webhooks list' shows them.")
    private String id = "";

    @Mixin
    private ServerOptions options = new ServerOptions();

    public EnableCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            JsonNode answer = server.put("/ops/webhooks/" + Query.encoded(id) + "/activation");
            context.terminal().print(options.json() ? answer.toString() : "Enabled webhook " + id + ".");
            return ExitCode.OK;
        }
    }
}
