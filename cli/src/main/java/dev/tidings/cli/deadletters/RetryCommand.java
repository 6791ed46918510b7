package dev.tidings.cli.deadletters;

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

/** Handles dead letters again. */
@Command(
        name = "retry",
        description = {
            "Handle waiting events again, in the order of the log.",
            "",
            "Exits with 1 when one of them failed again: it goes on waiting, and so do those behind it."
        },
        footer = {
            "",
            "Examples:",
            "  tidings dead-letters retry post      all that wait",
            "  tidings dead-letters retry post 17   this one, and those of its stream behind it"
        })
public final class RetryCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(index = "0", paramLabel = "NAME", description = "The projection.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "One dead letter; all of them without it.")
    private @Nullable String id;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public RetryCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String letters = "/ops/projections/" + Query.encoded(name) + "/dead-letters";
        try (Server server = options.connect(context)) {
            JsonNode answer =
                    server.post(id == null ? letters + "/retry" : letters + "/" + Query.encoded(id) + "/retry");
            boolean complete = answer.path("complete").asBoolean(false);
            if (options.json()) {
                context.terminal().print(answer.toString());
            } else {
                String projected = Words.count(answer.path("projected").asLong(0), "event") + " handled";
                context.terminal()
                        .print(
                                complete
                                        ? projected + "."
                                        : projected
                                                + ". One failed again: 'tidings dead-letters list %s' says why."
                                                        .formatted(name));
            }
            return complete ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
