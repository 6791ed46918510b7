package dev.tidings.cli.rebuild;

import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.World;
import dev.tidings.cli.session.ServerOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a rebuilt generation the live one. */
@Command(
        name = "switch",
        description = {
            "Make a rebuilt generation the live one, in one transaction: no query sees anything in between.",
            "",
            "The generation that was live is kept for a while, so that 'tidings rollback' can bring it back."
        },
        footer = {"", "Examples:", "  tidings switch trending", "  tidings verify trending && tidings switch trending"})
public final class SwitchCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID|NAME",
            description = "The rebuild, or the projection whose newest it is; needed only where several are under way.")
    private @Nullable String named;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public SwitchCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(world)) {
            Steps steps = new Steps(world.terminal(), server, options.json());
            return steps.switchTo(new Rebuilds(server).named(named));
        }
    }
}
