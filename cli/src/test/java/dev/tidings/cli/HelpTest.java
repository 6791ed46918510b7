package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import dev.tidings.cli.command.CliContext;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfWithExamplesAndExitCodes(List<String> command) {
        Result result = Cli.at(folder)
                .run(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("Usage: tidings")
                .contains("Example", "  tidings " + String.join(" ", command))
                .contains("Exit codes:")
                .contains("6   the server or the database does not answer");
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void withoutACommandTheHelpIsShownAndItIsAMistakeOfUsage() {
        Result result = Cli.at(folder).run();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("Usage: tidings", "projections", "rebuild", "dead-letters", "migrate");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        Cli cli = Cli.at(folder);

        assertThat(cli.watched().run("--help").out()).contains("\u001b[");
        assertThat(cli.watched().with("NO_COLOR", "1").run("--help").out()).doesNotContain("\u001b[");
        assertThat(cli.run("--help").out()).doesNotContain("\u001b[");
    }

    @Test
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        Path script = folder.resolve("completion");
        Files.writeString(script, Cli.at(folder).run("completion").out());

        assertThat(completions(script, "tidings reb")).contains("rebuild", "rebuilds");
        assertThat(completions(script, "tidings dead-letters ")).contains("list", "retry", "discard");
        assertThat(completions(script, "tidings rebuild --sw")).contains("--switch");
        assertThat(completions(script, "tidings migrate down ")).contains("event_store", "read_model");
    }

    static Stream<List<String>> commands() {
        CliContext context = Cli.at(Path.of("")).context(new StringWriter(), new StringWriter());
        return below(List.of(), new CommandLine(new TidingsCommand(), new CommandFactory(context)));
    }

    private static Stream<List<String>> below(List<String> path, CommandLine command) {
        return Stream.concat(
                Stream.of(path),
                command.getSubcommands().entrySet().stream()
                        .flatMap(each -> below(
                                Stream.concat(path.stream(), Stream.of(each.getKey()))
                                        .toList(),
                                each.getValue())));
    }

    private static List<String> completions(Path script, String typed) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-c", """
                        source "$1"
                        read -ra COMP_WORDS <<< "$2"
                        [[ $2 == *' ' ]] && COMP_WORDS+=('')
                        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                        COMP_LINE=$2
                        COMP_POINT=${#COMP_LINE}
                        _complete_tidings
                        printf '%s\\n' "${COMPREPLY[@]}"
                        """, "bash", script.toString(), typed)
                .redirectErrorStream(true)
                .start();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return printed.lines().map(String::strip).toList();
    }
}
