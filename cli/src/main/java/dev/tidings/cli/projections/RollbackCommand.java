package dev.tidings.cli.projections;

import dev.tidings.cli.api.Json;
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

/** Brings the previous generation back. */
@Command(
        name = "rollback",
        description = {
            "Make the generation that was live before the last switch the live one again.",
            "",
            "It has been kept up to date since, so nothing is lost. Refused once it has been dropped: with the next"
                    + " rebuild, or a day after the switch."
        },
        footer = {"", "Example:", "  tidings rollback trending"})
public final class RollbackCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(paramLabel = "NAME", description = "The projection.")
    private String name = "";

    @Mixin
    private ServerOptions options = new ServerOptions();

    public RollbackCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            JsonNode answer = server.post("/ops/projections/" + Query.encoded(name) + "/rollback");
            if (options.json()) {
                context.terminal().print(answer.toString());
            } else {
                Projection projection = Json.read(answer, Projection.class);
                context.terminal()
                        .print("%s generation %s is live again.".formatted(projection.name(), projection.generation()));
            }
            return ExitCode.OK;
        }
    }
}
