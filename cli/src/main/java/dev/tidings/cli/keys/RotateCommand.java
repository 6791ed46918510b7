package dev.tidings.cli.keys;

import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lets another key sign. */
@Command(
        name = "rotate",
        description = {
            "Make a new key. It is published at once and signs a minute later; the old one is honoured until its last"
                    + " token has expired, so nobody notices.",
            "",
            "With --withdraw-others it signs at once, and tokens of other keys are refused from then on. Sessions go"
                    + " on: clients get another token for their refresh token."
        },
        footer = {"", "Examples:", "  tidings keys rotate", "  tidings keys rotate --withdraw-others"})
public final class RotateCommand implements Callable<Integer> {

    private final CliContext context;

    @Option(names = "--withdraw-others", description = "For a key that may have been stolen.")
    private boolean withdrawOthers;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public RotateCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            JsonNode key = server.post("/api/signing-keys", Map.of("withdrawOthers", withdrawOthers));
            context.terminal()
                    .print(
                            options.json()
                                    ? key.toString()
                                    : "Key " + key.path("keyId").asString() + " signs from "
                                            + key.path("signsFrom").asString() + " on.");
            return ExitCode.OK;
        }
    }
}
