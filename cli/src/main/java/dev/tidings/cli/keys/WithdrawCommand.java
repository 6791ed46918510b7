package dev.tidings.cli.keys;

import dev.tidings.cli.api.Query;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Trusts a key no longer. */
@Command(
        name = "withdraw",
        description = {
            "Withdraw one key: what it signed is refused from then on.",
            "",
            "The only one that signs is replaced instead: 'tidings keys rotate --withdraw-others'."
        },
        footer = {"", "Example:", "  tidings keys withdraw 0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbW"})
public final class WithdrawCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(paramLabel = "KEY", description = "The key; 'tidings keys list' shows them.")
    private String key = "";

    @Mixin
    private ServerOptions options = new ServerOptions();

    public WithdrawCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            server.delete("/api/signing-keys/" + Query.encoded(key));
            if (!options.json()) {
                context.terminal().print("Withdrew key " + key + ".");
            }
            return ExitCode.OK;
        }
    }
}
