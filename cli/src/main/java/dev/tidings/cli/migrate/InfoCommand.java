package dev.tidings.cli.migrate;

import dev.tidings.cli.api.Json;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.terminal.Table;
import dev.tidings.cli.terminal.Words;
import dev.tidings.migrations.Migration;
import dev.tidings.migrations.Migration.State;
import dev.tidings.migrations.Schema;
import dev.tidings.migrations.SchemaMigrations;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what is applied. */
@Command(
        name = "info",
        description = {
            "Show which migrations are applied and which are pending. Changes nothing.",
            "",
            "Exits with 1 when one failed or was changed after it was applied."
        },
        footer = {"", "Examples:", "  tidings migrate info", "  tidings migrate info --json | jq -r .state"})
public final class InfoCommand implements Callable<Integer> {

    private static final Set<State> WRONG = Set.of(State.FAILED, State.CHANGED);

    private final CliContext context;

    @Option(names = "--json", order = 92, description = "Print one JSON document for each migration.")
    private boolean json;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    public InfoCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Migration> migrations = Arrays.stream(Schema.values())
                .flatMap(schema -> new SchemaMigrations(schema, options.dataSource(context, schema)).all().stream())
                .toList();
        if (json) {
            migrations.forEach(migration -> context.terminal().print(Json.text(MigrationJson.of(migration))));
        } else {
            show(migrations);
        }
        return migrations.stream().anyMatch(migration -> WRONG.contains(migration.state()))
                ? ExitCode.FAILED
                : ExitCode.OK;
    }

    private void show(List<Migration> migrations) {
        Table table = new Table("SCHEMA", "VERSION", "DESCRIPTION", "STATE", "APPLIED AT");
        migrations.forEach(migration -> table.row(
                migration.schema().schemaName(),
                migration.version(),
                migration.description(),
                migration.state().name().toLowerCase(Locale.ROOT),
                Words.time(migration.installedAt())));
        table.print(context.terminal());
        migrations.stream()
                .filter(migration -> migration.remark() != null)
                .forEach(migration -> context.terminal()
                        .note("%s V%s: %s"
                                .formatted(migration.schema().schemaName(), migration.version(), migration.remark())));
    }
}
