package dev.tidings.cli.rebuild;

import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.World;
import dev.tidings.cli.session.ServerOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows how far a rebuild is. */
@Command(
        name = "watch",
        description = {"Show how far a rebuild is, until it has caught up or ended."},
        footer = {"", "Examples:", "  tidings watch trending", "  tidings watch && tidings verify"})
public final class WatchCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID|NAME",
            description = "The rebuild, or the projection whose newest it is; needed only where several are under way.")
    private @Nullable String named;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public WatchCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(world)) {
            Steps steps = new Steps(world.terminal(), server, options.json());
            return steps.ended(steps.follow(new Rebuilds(server).named(named)));
        }
    }
}
