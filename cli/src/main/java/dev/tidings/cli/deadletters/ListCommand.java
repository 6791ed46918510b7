package dev.tidings.cli.deadletters;

import dev.tidings.cli.api.Json;
import dev.tidings.cli.api.Query;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import dev.tidings.cli.terminal.Table;
import dev.tidings.cli.terminal.Words;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists dead letters. */
@Command(
        name = "list",
        description = "List the events that wait, with what went wrong. Those without a cause wait behind another one.",
        footer = {
            "",
            "Examples:",
            "  tidings dead-letters list                 of every projection",
            "  tidings dead-letters list post --limit 500"
        })
public final class ListCommand implements Callable<Integer> {

    private static final int PAGE = 100;

    private final CliContext context;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One projection; all of them without it.")
    private @Nullable String name;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many of each projection. Default: 100.")
    private int limit;

    @Mixin
    private ServerOptions options = new ServerOptions();

    private int shown;

    public ListCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            names(server).forEach(each -> list(server, each));
            if (shown == 0 && !options.json()) {
                context.terminal().note("No event waits.");
            }
            return ExitCode.OK;
        }
    }

    private List<String> names(Server server) {
        return name != null
                ? List.of(name)
                : server.get("/ops/projections")
                        .path("items")
                        .valueStream()
                        .filter(projection -> projection.path("deadLetters").asLong(0) > 0)
                        .map(projection -> projection.path("name").asString(""))
                        .toList();
    }

    private void list(Server server, String projection) {
        Table table = new Table("ID", "POSITION", "EVENT", "STREAM", "ATTEMPTS", "PARKED", "CAUSE");
        int left = limit;
        String cursor = null;
        do {
            JsonNode page = server.get(Query.of("/ops/projections/" + Query.encoded(projection) + "/dead-letters")
                    .with("limit", Math.min(PAGE, left))
                    .with("cursor", cursor)
                    .toString());
            List<DeadLetter> letters = Json.items(page, DeadLetter.class);
            if (options.json()) {
                page.path("items").forEach(letter -> context.terminal().print(letter.toString()));
            }
            letters.forEach(letter -> add(table, letter));
            left -= letters.size();
            shown += letters.size();
            cursor = page.path("nextCursor").asString(null);
        } while (cursor != null && left > 0);
        if (!options.json() && left < limit) {
            context.terminal().print(projection + ":");
            table.print(context.terminal());
        }
    }

    private static void add(Table table, DeadLetter letter) {
        table.row(
                letter.id(),
                Words.count(letter.position()),
                letter.event(),
                Words.text(letter.stream()),
                Integer.toString(letter.attempts()),
                Words.time(letter.parkedAt()),
                letter.cause() == null ? "waits behind another" : letter.cause() + ": " + Words.text(letter.message()));
    }
}
