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

/** Gives a webhook another secret. */
@Command(
        name = "rotate",
        description = {
            "Make another secret, and print it this once.",
            "",
            "For a day the one until now signs beside it, so that the receiver can change over."
        },
        footer = {"", "Example:", "  tidings webhooks rotate 01985f6e-2c1b-7000-8000-000000000001"})
public final class RotateCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "The webhook; 'tidings webhooks list' shows them.")
    private String id = "";

    @Mixin
    private ServerOptions options = new ServerOptions();

    public RotateCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            JsonNode answer = server.post("/ops/webhooks/" + Query.encoded(id) + "/secrets");
            context.terminal()
                    .print(
                            options.json()
                                    ? answer.toString()
                                    : answer.path("secret").asString(""));
            return ExitCode.OK;
        }
    }
}
