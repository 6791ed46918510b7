package dev.tidings.cli.rebuild;

import dev.tidings.cli.api.Json;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import dev.tidings.cli.terminal.Table;
import dev.tidings.cli.terminal.Words;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists rebuilds. */
@Command(
        name = "rebuilds",
        description = "List the rebuilds there are and were, newest first.",
        footer = {"", "Examples:", "  tidings rebuilds", "  tidings rebuilds trending --limit 5"})
public final class RebuildsCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Those of one projection.")
    private @Nullable String name;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many, at most 100. Default: 20.")
    private int limit;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public RebuildsCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            JsonNode list = new Rebuilds(server).list(name, limit);
            if (options.json()) {
                context.terminal().print(list.toString());
            } else {
                show(list);
            }
            return ExitCode.OK;
        }
    }

    private void show(JsonNode list) {
        Table table = new Table("ID", "PROJECTION", "GENERATION", "PHASE", "DONE", "STARTED", "ENDED");
        Json.items(list, Rebuild.class)
                .forEach(rebuild -> table.row(
                        rebuild.id().toString(),
                        rebuild.projection(),
                        Integer.toString(rebuild.generation()),
                        rebuild.phase(),
                        Words.count(rebuild.events().done()) + " of "
                                + Words.count(rebuild.events().total()),
                        Words.time(rebuild.startedAt()),
                        Words.time(rebuild.endedAt())));
        table.print(context.terminal());
    }
}
