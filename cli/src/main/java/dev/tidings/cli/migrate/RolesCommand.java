package dev.tidings.cli.migrate;

import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import dev.tidings.migrations.DatabaseRole;
import dev.tidings.migrations.DatabaseRoles;
import dev.tidings.migrations.Schema;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the roles that processes log in as. */
@Command(
        name = "roles",
        description = {
            "Make the roles that processes log in as, tidings_owner, tidings_command, tidings_query and"
                    + " tidings_monitor, and give each what it must have and no more.",
            "",
            "Needs a superuser, and the roles' passwords in TIDINGS_DATABASE_OWNER_PASSWORD,"
                    + " TIDINGS_DATABASE_COMMAND_PASSWORD, TIDINGS_DATABASE_QUERY_PASSWORD and"
                    + " TIDINGS_DATABASE_MONITOR_PASSWORD: one that is not set stays as it is, and a role that never had"
                    + " one cannot log in. What is there already changes hands. Can be repeated."
        },
        footer = {
            "",
            "Examples:",
            "  tidings migrate roles --database-url jdbc:postgresql://db/tidings --database-user postgres"
        })
public final class RolesCommand implements Callable<Integer> {

    private final CliContext context;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    public RolesCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            String password = context.variable("TIDINGS_DATABASE_" + role.name() + "_PASSWORD");
            if (password != null) {
                passwords.put(role, password);
            }
        }
        for (Schema schema : Schema.values()) {
            try {
                DatabaseRoles.establish(options.dataSource(context, schema), passwords);
            } catch (SQLException e) {
                throw Failure.of(ExitCode.FAILED, "The roles stay as they were: " + e.getMessage(), e);
            }
            context.terminal().print(schema.schemaName() + ": the roles are as they should be.");
        }
        return ExitCode.OK;
    }
}
