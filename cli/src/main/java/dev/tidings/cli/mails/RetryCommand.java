package dev.tidings.cli.mails;

import dev.tidings.cli.api.Query;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import dev.tidings.cli.terminal.Words;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Has mail tried again. */
@Command(
        name = "retry",
        description = "Try mail again: all that is parked, or one, parked or waiting for its next try.",
        footer = {"", "Examples:", "  tidings mails retry", "  tidings mails retry 01985f6e-2c1b-7000-8000-000000000001"
        })
public final class RetryCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "One; all that are parked without it.")
    private @Nullable String id;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public RetryCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            JsonNode answer =
                    server.post(id == null ? "/ops/mails/retry" : "/ops/mails/" + Query.encoded(id) + "/retry");
            context.terminal()
                    .print(
                            options.json()
                                    ? answer.toString()
                                    : Words.count(answer.path("retried").asLong(0), "mail") + " to be tried again.");
            return ExitCode.OK;
        }
    }
}
