package dev.tidings.cli.webhooks;

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

/** Shows what was sent to a webhook. */
@Command(
        name = "deliveries",
        description = "Show what was sent to a webhook and what is to be, the newest event first.",
        footer = {
            "",
            "Examples:",
            "  tidings webhooks deliveries 01985f6e-2c1b-7000-8000-000000000001",
            "  tidings webhooks deliveries 01985f6e-2c1b-7000-8000-000000000001 --state parked"
        })
public final class DeliveriesCommand implements Callable<Integer> {

    private static final int PAGE = 100;

    private final CliContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "The webhook; 'tidings webhooks list' shows them.")
    private String id = "";

    @Option(names = "--state", paramLabel = "STATE", description = "Only those: waiting, delivered or parked.")
    private @Nullable String state;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "How many. Default: 100.")
    private int limit;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public DeliveriesCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            Table table =
                    new Table("POSITION", "EVENT", "STREAM", "STATE", "ATTEMPTS", "STATUS", "MS", "NEXT", "REMARK");
            int left = limit;
            String cursor = null;
            do {
                JsonNode page = server.get(Query.of("/ops/webhooks/" + Query.encoded(id) + "/deliveries")
                        .with("state", state)
                        .with("limit", Math.min(PAGE, left))
                        .with("cursor", cursor)
                        .toString());
                List<Delivery> deliveries = Json.items(page, Delivery.class);
                if (options.json()) {
                    page.path("items").forEach(item -> context.terminal().print(item.toString()));
                }
                deliveries.forEach(delivery -> add(table, delivery));
                left -= deliveries.size();
                cursor = page.path("nextCursor").asString(null);
            } while (cursor != null && left > 0);
            if (!options.json() && left == limit) {
                context.terminal().note("There is no such delivery.");
            } else if (!options.json()) {
                table.print(context.terminal());
            }
            return ExitCode.OK;
        }
    }

    private static void add(Table table, Delivery delivery) {
        table.row(
                Words.count(delivery.position()),
                delivery.event(),
                Words.text(delivery.stream()),
                delivery.state(),
                Integer.toString(delivery.attempts()),
                Words.text(delivery.lastStatus()),
                Words.text(delivery.durationMillis()),
                Words.time(delivery.nextAttemptAt()),
                Words.text(delivery.remark()));
    }
}
