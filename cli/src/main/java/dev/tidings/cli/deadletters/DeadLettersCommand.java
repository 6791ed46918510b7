package dev.tidings.cli.deadletters;

import picocli.CommandLine.Command;

/** What can be done with dead letters. */
@Command(
        name = "dead-letters",
        synopsisSubcommandLabel = "(list | retry | discard)",
        description = {
            "List, retry or discard the events that a projection could not handle.",
            "",
            "A failing event is parked with its cause, and its stream's later events behind it, while everything else"
                    + " goes on. Once the cause is mended, retry; what can never succeed, discard with a reason."
        },
        subcommands = {ListCommand.class, RetryCommand.class, DiscardCommand.class},
        footer = {
            "",
            "Examples:",
            "  tidings dead-letters list",
            "  tidings dead-letters retry post",
            "  tidings dead-letters discard post 17 --reason 'Made by a test, see ticket 4711'"
        })
public final class DeadLettersCommand {}
