package dev.tidings.cli.rebuild;

import dev.tidings.cli.command.CliContext;
import java.util.UUID;
import picocli.CommandLine.Command;

/** Shows how far a rebuild is. */
@Command(
        name = "watch",
        description = {"Show how far a rebuild is, until it has caught up or ended."},
        footer = {"", "Examples:", "  tidings watch trending", "  tidings watch && tidings verify"})
public final class WatchCommand extends StepCommand {

    public WatchCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Steps steps, UUID rebuild) {
        return steps.ended(steps.follow(rebuild));
    }
}
