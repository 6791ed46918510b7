package dev.tidings.cli;

import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes. */
@Command(
        name = "completion",
        description = "Print a script that lets bash or zsh complete commands and options.",
        footer = {
            "",
            "Examples:",
            "  source <(tidings completion)                          for this shell, bash or zsh",
            "  tidings completion > ~/.local/share/bash-completion/completions/tidings"
        })
final class CompletionCommand implements Callable<Integer> {

    private final CliContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // Picocli fills it.
    private CommandSpec spec;

    CompletionCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandLine all = Objects.requireNonNull(spec.root().commandLine());
        context.terminal().print(AutoComplete.bash(spec.root().name(), all));
        return ExitCode.OK;
    }
}
