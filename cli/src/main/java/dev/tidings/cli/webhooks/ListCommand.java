package dev.tidings.cli.webhooks;

import dev.tidings.cli.api.Json;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import dev.tidings.cli.terminal.Table;
import dev.tidings.cli.terminal.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Lists webhooks. */
@Command(
        name = "list",
        description = "List webhooks, with what waits, fails and is parked.",
        footer = {"", "Example:", "  tidings webhooks list"})
public final class ListCommand implements Callable<Integer> {

    private final CliContext context;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public ListCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            JsonNode list = server.get("/ops/webhooks");
            if (options.json()) {
                list.path("items").forEach(webhook -> context.terminal().print(webhook.toString()));
            } else if (list.path("items").isEmpty()) {
                context.terminal().note("There is no webhook.");
            } else {
                Table table = new Table("ID", "STATE", "LAG", "WAITING", "FAILING", "PARKED", "URL", "EVENTS");
                Json.items(list, Webhook.class).forEach(webhook -> add(table, webhook));
                table.print(context.terminal());
            }
            return ExitCode.OK;
        }
    }

    private static void add(Table table, Webhook webhook) {
        table.row(
                webhook.id(),
                webhook.state(),
                Words.count(webhook.lag()),
                Words.count(webhook.waiting()),
                Words.count(webhook.failing()),
                Words.count(webhook.parked()),
                webhook.url(),
                webhook.events() == null ? "all" : String.join(", ", webhook.events()));
    }
}
