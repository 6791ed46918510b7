package dev.tidings.cli.webhooks;

import dev.tidings.cli.api.Query;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import dev.tidings.cli.terminal.Words;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Sends events again. */
@Command(
        name = "redeliver",
        description = {
            "Send events again: all that are parked, or the one at a position of the log, delivered or not.",
            "",
            "They go in order, and nothing that happens meanwhile waits behind them."
        },
        footer = {
            "",
            "Examples:",
            "  tidings webhooks redeliver 01985f6e-2c1b-7000-8000-000000000001        all that are parked",
            "  tidings webhooks redeliver 01985f6e-2c1b-7000-8000-000000000001 4711   the event at this position"
        })
public final class RedeliverCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "The webhook; 'tidings webhooks list' shows them.")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "POSITION", description = "Of one event.")
    private @Nullable Long position;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public RedeliverCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            JsonNode answer = server.post(
                    "/ops/webhooks/" + Query.encoded(id) + "/redelivery",
                    position == null ? Map.of() : Map.of("position", position));
            context.terminal()
                    .print(
                            options.json()
                                    ? answer.toString()
                                    : Words.count(answer.path("redelivered").asLong(0), "event")
                                            + " on the way again.");
            return ExitCode.OK;
        }
    }
}
