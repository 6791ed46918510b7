package dev.tidings.cli.keys;

import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Shows the keys in force. */
@Command(
        name = "list",
        description = "List the keys in force, the newest first.",
        footer = {"", "Example:", "  tidings keys list"})
public final class ListCommand implements Callable<Integer> {

    private final CliContext context;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public ListCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            for (JsonNode key : server.get("/.well-known/jwks.json").path("keys")) {
                context.terminal()
                        .print(options.json() ? key.toString() : key.path("kid").asString());
            }
            return ExitCode.OK;
        }
    }
}
