package dev.tidings.cli.session;

import dev.tidings.cli.api.Http;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import java.net.URI;

/** Passwords come from the environment or from the keyboard, never from the command line, which everybody can see. */
final class Passwords {

    private Passwords() {}

    /** What the user has, or types. Who would send it where others can read it is told so first. */
    static String of(CliContext context, Http server, String user) {
        if (isReadableUnderWay(server)) {
            context.terminal()
                    .note(
                            "Warning: the password goes to %s unencrypted, for everybody between here and there to read. Use https://."
                                    .formatted(server.base()));
        }
        String given = context.variable("TIDINGS_PASSWORD");
        if (given != null) {
            return given;
        }
        return context.terminal()
                .askSecretly("Password of " + user + ": ")
                .orElseThrow(() ->
                        Failure.of(ExitCode.USAGE, "There is nobody to ask for the password: set TIDINGS_PASSWORD."));
    }

    private static boolean isReadableUnderWay(Http server) {
        URI base = URI.create(server.base());
        String host = base.getHost() == null ? "" : base.getHost();
        return "http".equalsIgnoreCase(base.getScheme())
                && !host.equals("localhost")
                && !host.startsWith("127.")
                && !host.equals("[::1]");
    }
}
