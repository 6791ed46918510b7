package dev.tidings.cli.rebuild;

import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.session.ServerOptions;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that does one thing with one rebuild, which need not be named where there is no other under way. */
abstract class StepCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID|NAME",
            description = "The rebuild, or the projection whose newest it is; needed only where several are under way.")
    private @Nullable String named;

    @Mixin
    private ServerOptions options = new ServerOptions();

    StepCommand(CliContext context) {
        this.context = context;
    }

    /** Does it, and returns the exit code. */
    abstract int run(Steps steps, UUID rebuild);

    @Override
    public final Integer call() {
        try (Server server = options.connect(context)) {
            Steps steps = new Steps(context.terminal(), server, options.json());
            return run(steps, new Rebuilds(server).named(named));
        }
    }
}
