package dev.tidings.cli.session;

import dev.tidings.cli.api.Http;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps a login for the commands that follow. */
@Command(
        name = "login",
        description = {
            "Log in, and stay logged in for the commands that follow.",
            "",
            "The tokens, not the password, are kept in ~/.config/tidings/sessions.json (XDG_CONFIG_HOME), which only"
                    + " you can read. They renew themselves until you log out or change the password."
        },
        footer = {
            "",
            "Examples:",
            "  tidings login                                 asks for name and password",
            "  tidings login --user ada --url https://tidings.example.org",
            "  TIDINGS_PASSWORD=... tidings projections --user ada   logs in for one command"
        })
public final class LoginCommand implements Callable<Integer> {

    private final CliContext context;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public LoginCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Http http = options.http(context);
        String user = name(options.user());
        SessionEndpoint endpoint = new SessionEndpoint(http);
        Session session = endpoint.logIn(user, Passwords.of(context, http, user));
        SessionFile file = SessionFile.of(context);
        file.change(http.base(), before -> session);
        context.terminal().note("Logged in as %s at %s; kept in %s".formatted(user, http.base(), file.path()));
        return ExitCode.OK;
    }

    private String name(@Nullable String given) {
        if (given != null) {
            return given;
        }
        return context.terminal()
                .ask("Name or e-mail address: ")
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .orElseThrow(() -> Failure.of(ExitCode.USAGE, "Say who logs in: tidings login --user NAME"));
    }
}
