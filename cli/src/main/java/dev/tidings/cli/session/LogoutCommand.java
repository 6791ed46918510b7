package dev.tidings.cli.session;

import dev.tidings.cli.api.Http;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends a kept login. */
@Command(
        name = "logout",
        description = "Log out: end what 'tidings login' keeps, here and at the server.",
        footer = {"", "Example:", "  tidings logout"})
public final class LogoutCommand implements Callable<Integer> {

    private final CliContext context;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public LogoutCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Http http = options.http(context);
        SessionFile file = SessionFile.of(context);
        Session session = file.find(http.base()).orElse(null);
        if (session == null) {
            context.terminal().note("There is no login at " + http.base());
            return ExitCode.OK;
        }
        file.change(http.base(), before -> null);
        try {
            new SessionEndpoint(http).logOut(session);
        } catch (Failure e) {
            context.terminal().note("The server was not told, the login ends there by itself: " + e.getMessage());
            return ExitCode.OK;
        }
        context.terminal().note("Logged out of " + http.base());
        return ExitCode.OK;
    }
}
