package dev.tidings.cli.mails;

import dev.tidings.cli.api.Json;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import dev.tidings.cli.terminal.Table;
import dev.tidings.cli.terminal.Words;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Lists mail that was not sent yet. */
@Command(
        name = "list",
        description = "List mail that was not sent yet, and say where mail goes.",
        footer = {"", "Example:", "  tidings mails list"})
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
            JsonNode answer = server.get("/ops/mails");
            if (options.json()) {
                context.terminal().print(answer.toString());
                return ExitCode.OK;
            }
            context.terminal().note("Mail goes " + answer.path("destination").asString("") + ".");
            List<Mail> mails = Json.items(answer, Mail.class);
            if (mails.isEmpty()) {
                context.terminal().note("All of it was sent.");
            } else {
                Table table = new Table("ID", "KIND", "USER", "STATE", "ATTEMPTS", "CREATED", "NEXT", "FAILURE");
                mails.forEach(mail -> add(table, mail));
                table.print(context.terminal());
            }
            return ExitCode.OK;
        }
    }

    private static void add(Table table, Mail mail) {
        table.row(
                mail.id(),
                mail.kind(),
                mail.userId(),
                mail.state(),
                Integer.toString(mail.attempts()),
                Words.time(mail.createdAt()),
                Words.time(mail.nextAttemptAt()),
                Words.text(mail.failure()));
    }
}
