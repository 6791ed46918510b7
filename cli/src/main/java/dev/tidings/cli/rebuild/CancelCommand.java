package dev.tidings.cli.rebuild;

import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.World;
import dev.tidings.cli.session.ServerOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a rebuild and drops what it built. */
@Command(
        name = "cancel",
        description = {"End a rebuild and drop what it built. The live generation is not touched."},
        footer = {"", "Examples:", "  tidings cancel trending", "  tidings cancel 01985f6e-2c1b-7000-8000-000000000000"
        })
public final class CancelCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID|NAME",
            description = "The rebuild, or the projection whose newest it is; needed only where several are under way.")
    private @Nullable String named;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public CancelCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(world)) {
            Steps steps = new Steps(world.terminal(), server, options.json());
            return steps.cancel(new Rebuilds(server).named(named));
        }
    }
}
