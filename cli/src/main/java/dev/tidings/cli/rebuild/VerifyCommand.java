package dev.tidings.cli.rebuild;

import dev.tidings.cli.command.CliContext;
import java.util.UUID;
import picocli.CommandLine.Command;

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
public final class VerifyCommand extends StepCommand {

    public VerifyCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Steps steps, UUID rebuild) {
        return steps.verify(rebuild);
    }
}
