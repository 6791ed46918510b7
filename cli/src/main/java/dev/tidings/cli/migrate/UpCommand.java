package dev.tidings.cli.migrate;

import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import dev.tidings.migrations.Migration;
import dev.tidings.migrations.Schema;
import dev.tidings.migrations.SchemaMigrations;
import java.util.List;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Applies what is pending. */
@Command(
        name = "up",
        description = {
            "Apply the pending migrations of both schemas, after a check that no applied one was changed since.",
            "",
            "Safe while servers run and from several places at once: one works and the others wait."
        },
        footer = {
            "",
            "Examples:",
            "  tidings migrate up    of the Tidings that runs on ./data",
            "  TIDINGS_DATABASE_URL=jdbc:postgresql://db/tidings TIDINGS_DATABASE_USER=owner tidings migrate up"
        })
public final class UpCommand implements Callable<Integer> {

    private final CliContext context;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    public UpCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        for (Schema schema : Schema.values()) {
            SchemaMigrations migrations = new SchemaMigrations(schema, options.dataSource(context, schema));
            report(schema, applied(migrations));
        }
        return ExitCode.OK;
    }

    private static List<Migration> applied(SchemaMigrations migrations) {
        try {
            return migrations.up();
        } catch (FlywayException e) {
            throw Failure.of(ExitCode.FAILED, String.valueOf(e.getMessage()).strip(), e);
        }
    }

    private void report(Schema schema, List<Migration> applied) {
        if (applied.isEmpty()) {
            context.terminal().print(schema.schemaName() + " is up to date.");
        }
        applied.forEach(migration -> context.terminal()
                .print("%s V%s %s: applied."
                        .formatted(schema.schemaName(), migration.version(), migration.description())));
    }
}
