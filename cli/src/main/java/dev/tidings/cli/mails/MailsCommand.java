package dev.tidings.cli.mails;

import picocli.CommandLine.Command;

/** What can be done with mail. */
@Command(
        name = "mails",
        synopsisSubcommandLabel = "(list | retry)",
        description = {
            "See where mail goes and what was not sent yet, and have it tried again.",
            "",
            "Mail that can't be sent is tried again for two days and then parked."
        },
        subcommands = {ListCommand.class, RetryCommand.class},
        footer = {"", "Examples:", "  tidings mails list", "  tidings mails retry"})
public final class MailsCommand {}
