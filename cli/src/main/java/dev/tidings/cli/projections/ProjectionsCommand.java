package dev.tidings.cli.projections;

import dev.tidings.cli.api.Json;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import dev.tidings.cli.session.ServerOptions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows how the projections are doing. */
@Command(
        name = "projections",
        description = {
            "Show how far each projection is, how fast it goes, and what it could not handle.",
            "",
            "Where the log is published to Kafka, it is shown too which server does that, and how far it is.",
            "",
            "LAG is how far it is behind the log's end. With a NAME its segments are shown too, and which server works"
                    + " on them."
        },
        footer = {
            "",
            "Examples:",
            "  tidings projections",
            "  tidings projections trending",
            "  tidings projections --json | jq '.items[] | select(.deadLetters > 0) | .name'"
        })
public final class ProjectionsCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One projection, with its segments.")
    private @Nullable String name;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public ProjectionsCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            JsonNode list = server.get("/ops/projections");
            if (name != null) {
                one(name, list);
            } else if (options.json()) {
                context.terminal().print(list.toString());
            } else {
                all(list);
            }
            return ExitCode.OK;
        }
    }

    private void all(JsonNode list) {
        ProjectionTables.all(Json.items(list, Projection.class)).print(context.terminal());
        List<Publisher> publishers = list.path("publishers")
                .valueStream()
                .map(publisher -> Json.read(publisher, Publisher.class))
                .toList();
        if (!publishers.isEmpty()) {
            context.terminal().print("");
            ProjectionTables.publishers(publishers).print(context.terminal());
        }
    }

    private void one(String wanted, JsonNode list) {
        JsonNode found = list.path("items")
                .valueStream()
                .filter(item -> item.path("name").asString("").equals(wanted))
                .findFirst()
                .orElseThrow(() -> Failure.of(
                        ExitCode.NOT_FOUND,
                        "There is no projection '%s'; there are: %s".formatted(wanted, names(list))));
        if (options.json()) {
            context.terminal().print(found.toString());
            return;
        }
        Projection projection = Json.read(found, Projection.class);
        ProjectionTables.all(List.of(projection)).print(context.terminal());
        context.terminal().print("");
        ProjectionTables.segments(projection).print(context.terminal());
    }

    private static String names(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path("name").asString(""))
                .collect(Collectors.joining(", "));
    }
}
