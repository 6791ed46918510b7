package dev.tidings.cli.session;

import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import dev.tidings.cli.command.World;

/** Passwords come from the environment or from the keyboard, never from the command line, which everybody can see. */
final class Passwords {

    private Passwords() {}

    static String of(World world, String user) {
        String given = world.variable("TIDINGS_PASSWORD");
        if (given != null) {
            return given;
        }
        return world.terminal()
                .askSecretly("Password of " + user + ": ")
                .orElseThrow(() ->
                        Failure.of(ExitCode.USAGE, "There is nobody to ask for the password: set TIDINGS_PASSWORD."));
    }
}
