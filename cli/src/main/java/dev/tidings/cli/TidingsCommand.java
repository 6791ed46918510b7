package dev.tidings.cli;

import dev.tidings.cli.deadletters.DeadLettersCommand;
import dev.tidings.cli.events.EventsCommand;
import dev.tidings.cli.keys.KeysCommand;
import dev.tidings.cli.mails.MailsCommand;
import dev.tidings.cli.migrate.MigrateCommand;
import dev.tidings.cli.projections.ProjectionsCommand;
import dev.tidings.cli.projections.RollbackCommand;
import dev.tidings.cli.rebuild.CancelCommand;
import dev.tidings.cli.rebuild.RebuildCommand;
import dev.tidings.cli.rebuild.RebuildsCommand;
import dev.tidings.cli.rebuild.SwitchCommand;
import dev.tidings.cli.rebuild.VerifyCommand;
import dev.tidings.cli.rebuild.WatchCommand;
import dev.tidings.cli.session.LoginCommand;
import dev.tidings.cli.session.LogoutCommand;
import dev.tidings.cli.webhooks.WebhooksCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** All commands, and what their help has in common. */
@Command(
        name = "tidings",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        version = "tidings 1.0.0",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Operate Tidings from a terminal: watch projections, rebuild and switch them without downtime, mend what"
                    + " failed, browse the log, migrate the databases.",
            "",
            "Begin with 'tidings login'. 'tidings COMMAND --help' explains a command, with examples."
        },
        subcommands = {
            LoginCommand.class,
            LogoutCommand.class,
            ProjectionsCommand.class,
            RebuildCommand.class,
            RebuildsCommand.class,
            WatchCommand.class,
            VerifyCommand.class,
            SwitchCommand.class,
            CancelCommand.class,
            RollbackCommand.class,
            DeadLettersCommand.class,
            EventsCommand.class,
            WebhooksCommand.class,
            MailsCommand.class,
            KeysCommand.class,
            MigrateCommand.class,
            CompletionCommand.class
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nParameters:%n",
        commandListHeading = "%nCommands:%n",
        descriptionHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it worked",
            "1:it was tried and failed; or what was compared differs",
            "2:the command line, or a value in it, is wrong",
            "3:there is no such projection, rebuild, dead letter, webhook, mail or migration",
            "4:refused as things stand: something is under way, or data would be lost",
            "5:not logged in, or not an operator",
            "6:the server or the database does not answer, or is too busy",
            "7:the answer was lost: it may have been done or not; look before you try again"
        },
        footer = {
            "",
            "Examples:",
            "  tidings projections",
            "  tidings rebuild trending --verify --switch",
            "  tidings events --follow",
            "  source <(tidings completion)                  completes commands and options",
            "",
            "Environment: TIDINGS_URL, TIDINGS_TOKEN, TIDINGS_PASSWORD, NO_COLOR."
        })
final class TidingsCommand {}
