package dev.tidings.cli.migrate;

import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import dev.tidings.migrations.Migration;
import dev.tidings.migrations.MigrationRefusedException;
import dev.tidings.migrations.Schema;
import dev.tidings.migrations.SchemaMigrations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the latest migration back. */
@Command(
        name = "down",
        description = {
            "Take the latest migration of a schema back, by the down script that was written with it.",
            "",
            "Runs in one transaction. Refused where that would destroy what nothing can make again, such as events or"
                    + " passwords. Stop the servers first: they need the schema as it is, and bring it up again when"
                    + " they start."
        },
        footer = {
            "",
            "Examples:",
            "  tidings migrate down read_model         asks before it does it",
            "  tidings migrate down read_model --yes   for scripts"
        })
public final class DownCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(
            paramLabel = "SCHEMA",
            converter = SchemaConverter.class,
            completionCandidates = SchemaConverter.Names.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Schema schema = Schema.READ_MODEL;

    @Option(names = "--yes", order = 1, description = "Do not ask.")
    private boolean agreed;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    public DownCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        SchemaMigrations migrations = new SchemaMigrations(schema, options.dataSource(context, schema));
        Migration latest = migrations
                .latest()
                .orElseThrow(() -> Failure.of(
                        ExitCode.NOT_FOUND, "No migration of %s is applied there.".formatted(schema.schemaName())));
        String title = "%s V%s %s".formatted(schema.schemaName(), latest.version(), latest.description());
        if (!agreed) {
            ask(title);
        }
        try {
            migrations.down(latest);
        } catch (MigrationRefusedException e) {
            throw Failure.of(ExitCode.REFUSED, String.valueOf(e.getMessage()), e);
        }
        context.terminal().print(title + ": taken back.");
        return ExitCode.OK;
    }

    private void ask(String title) {
        String answer = context.terminal()
                .ask("Take back %s? What it brought is dropped. Type 'yes': ".formatted(title))
                .orElseThrow(() ->
                        Failure.of(ExitCode.USAGE, "This would take back %s. Say --yes to do it.".formatted(title)));
        if (!answer.equals("yes")) {
            throw Failure.of(ExitCode.REFUSED, "Nothing was changed.");
        }
    }
}
