package dev.tidings.cli.rebuild;

import dev.tidings.cli.command.CliContext;
import java.util.UUID;
import picocli.CommandLine.Command;

/** Ends a rebuild and drops what it built. */
@Command(
        name = "cancel",
        description = {"End a rebuild and drop what it built. The live generation is not touched."},
        footer = {"", "Examples:", "  tidings cancel trending", "  tidings cancel 01985f6e-2c1b-7000-8000-000000000000"
        })
public final class CancelCommand extends StepCommand {

    public CancelCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Steps steps, UUID rebuild) {
        return steps.cancel(rebuild);
    }
}
