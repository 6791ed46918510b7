package dev.tidings.cli.migrate;

import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Drafts the next migration of the read tables. */
@Command(
        name = "draft",
        description = {
            "Write the SQL that would bring the read tables to what the JPA entities say, for you to review.",
            "",
            "Works on a checkout of the sources: compiles the query side, compares its entities with what all"
                    + " migrations together make, and writes the difference, up and down, beside the migrations. Needs"
                    + " no database."
        },
        footer = {"", "Example:", "  tidings migrate draft add_subtitle    after a field was added to an entity"})
public final class DraftCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(paramLabel = "NAME", description = "What the migration does, in a_few_words.")
    private String name = "";

    public DraftCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!name.matches("[a-z0-9]+(_[a-z0-9]+)*")) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "'%s' is no name for a migration: write lower case words_like_this.".formatted(name));
        }
        Path checkout = context.checkout();
        if (checkout == null || !checkout.resolve("mvnw").toFile().canExecute()) {
            throw Failure.of(
                    ExitCode.USAGE, "A draft is made from the sources: run ./tidings in a checkout of Tidings.");
        }
        context.terminal().note("Compiling the entities and comparing them with the migrations ...");
        int exit = new ProcessBuilder(command(checkout))
                .directory(checkout.toFile())
                .inheritIO()
                .start()
                .waitFor();
        return exit == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private List<String> command(Path checkout) {
        return List.of(
                checkout.resolve("mvnw").toString(),
                "-q",
                "-B",
                "-pl",
                "query-side",
                "-am",
                "-Pdraft",
                "spring-boot:test-run",
                "-Dspring-boot.run.arguments=" + name);
    }
}
