package dev.tidings.cli.rebuild;

import dev.tidings.cli.command.CliContext;
import java.util.UUID;
import picocli.CommandLine.Command;

/** Makes a rebuilt generation the live one. */
@Command(
        name = "switch",
        description = {
            "Make a rebuilt generation the live one, in one transaction: no query sees anything in between.",
            "",
            "The generation that was live is kept for a while, so that 'tidings rollback' can bring it back."
        },
        footer = {"", "Examples:", "  tidings switch trending", "  tidings verify trending && tidings switch trending"})
public final class SwitchCommand extends StepCommand {

    public SwitchCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Steps steps, UUID rebuild) {
        return steps.switchTo(rebuild);
    }
}
