package dev.tidings.cli.rebuild;

import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.World;
import dev.tidings.cli.session.ServerOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares a rebuild with the live generation. */
@Command(
        name = "verify",
        description = {
            "Compare a rebuilt generation with the live one, row for row, both at the same position.",
            "",
            "Exits with 0 when they are equal and with 1 when they differ; then it says in which tables, and shows the"
                    + " first keys. Queries and events go on meanwhile."
        },
        footer = {
            "",
            "Examples:",
            "  tidings verify trending",
            "  tidings verify trending && tidings switch trending",
            "  tidings verify --json | jq .verification.tables"
        })
public final class VerifyCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID|NAME",
            description = "The rebuild, or the projection whose newest it is; needed only where several are under way.")
    private @Nullable String named;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public VerifyCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(world)) {
            Steps steps = new Steps(world.terminal(), server, options.json());
            return steps.verify(new Rebuilds(server).named(named));
        }
    }
}
