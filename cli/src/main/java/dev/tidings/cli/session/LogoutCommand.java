package dev.tidings.cli.session;

import dev.tidings.cli.api.Http;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import dev.tidings.cli.command.CliContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends a kept login. */
@Command(
        name = "logout",
        description = "Log out: end what 'tidings login' keeps, here and at the server.",
        footer = {"", "Example:", "  tidings logout"})
public final class LogoutCommand implements Callable<Integer> {

    private final CliContext world;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public LogoutCommand(CliContext world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Http http = options.http(world);
        SessionFile file = SessionFile.of(world);
        Session session = file.find(http.base()).orElse(null);
        if (session == null) {
            world.terminal().note("There is no login at " + http.base());
            return ExitCode.OK;
        }
        file.change(http.base(), before -> null);
        try {
            new SessionEndpoint(http).logOut(session);
        } catch (Failure e) {
            world.terminal().note("The server was not told, the login ends there by itself: " + e.getMessage());
            return ExitCode.OK;
        }
        world.terminal().note("Logged out of " + http.base());
        return ExitCode.OK;
    }
}
