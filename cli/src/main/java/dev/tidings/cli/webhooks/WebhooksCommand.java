package dev.tidings.cli.webhooks;

import picocli.CommandLine.Command;

/** What can be done with webhooks. */
@Command(
        name = "webhooks",
        synopsisSubcommandLabel = "(list | add | remove | rotate | enable | disable | deliveries | redeliver)",
        description = {
            "Tell other programs by HTTP what happens, and see how they take it.",
            "",
            "Events are signed as Standard Webhooks has it, and sent in order for each stream. What is refused is tried"
                    + " again for a day and then parked."
        },
        subcommands = {
            ListCommand.class,
            AddCommand.class,
            RemoveCommand.class,
            RotateCommand.class,
            EnableCommand.class,
            DisableCommand.class,
            DeliveriesCommand.class,
            RedeliverCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  tidings webhooks add https://example.org/hooks --event post.published --event post.unpublished",
            "  tidings webhooks list",
            "  tidings webhooks deliveries 01985f6e-2c1b-7000-8000-000000000001 --state parked",
            "  tidings webhooks redeliver 01985f6e-2c1b-7000-8000-000000000001"
        })
public final class WebhooksCommand {}
