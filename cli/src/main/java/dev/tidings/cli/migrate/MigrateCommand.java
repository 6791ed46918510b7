package dev.tidings.cli.migrate;

import picocli.CommandLine.Command;

/** What can be done with the schemas. */
@Command(
        name = "migrate",
        synopsisSubcommandLabel = "(info | up | down | roles | draft)",
        description = {
            "Bring the schemas of a database up or down, see what is applied, draft the next migration.",
            "",
            "Servers bring their schemas up themselves when they start. This works on the database directly, not"
                    + " through a server."
        },
        subcommands = {InfoCommand.class, UpCommand.class, DownCommand.class, RolesCommand.class, DraftCommand.class},
        footer = {
            "",
            "Examples:",
            "  tidings migrate info                          of the Tidings that runs on ./data",
            "  TIDINGS_DATABASE_URL=jdbc:postgresql://db/tidings tidings migrate up",
            "  tidings migrate down read_model",
            "  tidings migrate draft add_subtitle"
        })
public final class MigrateCommand {}
