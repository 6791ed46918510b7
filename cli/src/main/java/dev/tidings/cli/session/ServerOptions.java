package dev.tidings.cli.session;

import dev.tidings.cli.api.Access;
import dev.tidings.cli.api.Http;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command talks to, and as whom. */
public final class ServerOptions {

    static final String DEFAULT_URL = "http://localhost:8080";

    @Option(
            names = "--url",
            paramLabel = "URL",
            order = 90,
            description = "The server; without it TIDINGS_URL, or else " + DEFAULT_URL + ".")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            order = 91,
            description = "Log in as NAME for this command, with the password in TIDINGS_PASSWORD or asked for. "
                    + "Without it TIDINGS_TOKEN counts, or else what 'tidings login' keeps.")
    private @Nullable String user;

    @Option(names = "--json", order = 92, description = "Print what the API answers, one JSON document a line.")
    private boolean json;

    /** Whether results are wanted as JSON. */
    public boolean json() {
        return json;
    }

    @Nullable
    String user() {
        return user;
    }

    /** The server, to be closed after use. */
    public Server connect(CliContext context) {
        Http http = http(context);
        return new Server(http, access(context, http));
    }

    Http http(CliContext context) {
        String configured = context.variable("TIDINGS_URL");
        String fallback = configured == null ? DEFAULT_URL : configured;
        return new Http(url == null ? fallback : url);
    }

    private Access access(CliContext context, Http http) {
        String token = context.variable("TIDINGS_TOKEN");
        if (user != null) {
            return new PasswordAccess(new SessionEndpoint(http), user, Passwords.of(context, http, user));
        }
        return token != null
                ? new GivenToken(token)
                : new KeptAccess(SessionFile.of(context), http.base(), new SessionEndpoint(http));
    }
}
