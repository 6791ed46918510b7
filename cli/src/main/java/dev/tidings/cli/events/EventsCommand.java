package dev.tidings.cli.events;

import dev.tidings.cli.api.Query;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import dev.tidings.cli.session.ServerOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Browses the log. */
@Command(
        name = "events",
        description = {
            "Browse the log, in the order of its positions, or follow it as it grows.",
            "",
            "Without --from the newest events are shown, or with --follow those to come."
        },
        footer = {
            "",
            "Examples:",
            "  tidings events                                   the newest 20",
            "  tidings events --from 1 --limit 500              from the beginning",
            "  tidings events --stream 01985f6e-2c1b-7000-8000-000000000000",
            "  tidings events --follow --name post.published    until you stop it with Ctrl-C",
            "  tidings events --follow --json | jq .payload"
        })
public final class EventsCommand implements Callable<Integer> {

    private final CliContext context;

    @Option(names = "--from", order = 1, paramLabel = "POSITION", description = "The first position to show.")
    private @Nullable Long from;

    @Option(names = "--stream", order = 2, paramLabel = "ID", description = "Those of one user or post.")
    private @Nullable String stream;

    @Option(names = "--name", order = 3, paramLabel = "NAME", description = "Those of this name, such as post.edited.")
    private @Nullable String name;

    @Option(
            names = "--limit",
            order = 4,
            paramLabel = "N",
            defaultValue = "20",
            description = "How many, unless --follow is given. Default: 20.")
    private int limit;

    @Option(names = "--follow", order = 5, description = "Go on as events are recorded.")
    private boolean following;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public EventsCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (limit < 1 || (from != null && from < 1)) {
            throw Failure.of(ExitCode.USAGE, "--from and --limit begin at 1.");
        }
        EventPrinter printer = new EventPrinter(context.terminal(), options.json());
        try (Server server = options.connect(context)) {
            if (following) {
                // A position from the start on, so that a break of the connection loses nothing.
                long start = from == null ? head(server) + 1 : from;
                new LogFollower(server, context.terminal()).follow(query(start), printer);
            } else {
                new LogPages(server).read(this::query, first(server), limit).forEach(printer::print);
            }
            return ExitCode.OK;
        }
    }

    private Query query(@Nullable Long position) {
        return Query.of("/ops/events")
                .with("from", position)
                .with("stream", stream)
                .with("name", name);
    }

    /** A stream or a name is looked for in all of the log. */
    private long first(Server server) {
        if (from != null) {
            return from;
        }
        return stream != null || name != null ? 1 : Math.max(1, head(server) - limit + 1);
    }

    private static long head(Server server) {
        return server.get("/ops/projections")
                .path("items")
                .valueStream()
                .map(projection -> projection.path("head"))
                .mapToLong(head -> head.asLong(0))
                .max()
                .orElse(0);
    }
}
