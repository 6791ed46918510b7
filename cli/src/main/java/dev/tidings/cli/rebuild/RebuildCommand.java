package dev.tidings.cli.rebuild;

import dev.tidings.cli.api.Json;
import dev.tidings.cli.api.Query;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.session.ServerOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Starts a rebuild. */
@Command(
        name = "rebuild",
        description = {
            "Build a projection's tables anew from the whole log, beside the live ones.",
            "",
            "Queries go on reading the live generation until you switch. The rebuild runs on the servers: it goes on"
                    + " when this command ends or is stopped, and 'tidings watch' shows it again."
        },
        footer = {
            "",
            "Examples:",
            "  tidings rebuild trending                    build, show progress, then decide",
            "  tidings rebuild trending --switch           make it live as soon as it has caught up",
            "  tidings rebuild trending --verify --switch  make it live only if it equals the live one",
            "  tidings rebuild trending --no-wait --json   start it and print it, for a script"
        })
public final class RebuildCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(paramLabel = "NAME", description = "The projection; 'tidings projections' lists them.")
    private String name = "";

    @Option(names = "--switch", order = 1, description = "Make it live once it has caught up.")
    private boolean switching;

    @Option(
            names = "--verify",
            order = 2,
            description = "Compare it with the live generation once it has caught up. Beside --switch: switch only if"
                    + " both are equal.")
    private boolean verifying;

    @Option(names = "--no-wait", order = 3, description = "Start it and do not wait for its end.")
    private boolean started;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public RebuildCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            Steps steps = new Steps(context.terminal(), server, options.json());
            JsonNode begun = server.post(
                    "/ops/projections/" + Query.encoded(name) + "/rebuilds",
                    Map.of("switchWhenCaughtUp", switching && !verifying));
            if (started) {
                return steps.begun(begun);
            }
            JsonNode ready = steps.follow(Json.read(begun, Rebuild.class).id());
            Rebuild rebuild = Json.read(ready, Rebuild.class);
            if (!verifying || !rebuild.isReady()) {
                return steps.ended(ready);
            }
            return switching ? steps.verifyAndSwitch(rebuild.id()) : steps.verify(rebuild.id());
        }
    }
}
