package dev.tidings.cli.keys;

import picocli.CommandLine.Command;

/** What can be done with signing keys. */
@Command(
        name = "keys",
        synopsisSubcommandLabel = "(list | rotate | withdraw)",
        description = {
            "List, rotate or withdraw the keys that access tokens are signed with.",
            "",
            "Rotating now and then goes unnoticed. When somebody may have got hold of a key, rotate with"
                    + " --withdraw-others. It takes an administrator."
        },
        subcommands = {ListCommand.class, RotateCommand.class, WithdrawCommand.class},
        footer = {
            "",
            "Examples:",
            "  tidings keys list",
            "  tidings keys rotate",
            "  tidings keys rotate --withdraw-others"
        })
public final class KeysCommand {}
