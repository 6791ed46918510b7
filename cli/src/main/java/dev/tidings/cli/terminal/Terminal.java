package dev.tidings.cli.terminal;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a command writes, what of it a person watches, and whether one is there to be asked.
 *
 * @param out         for results
 * @param err         for progress and failures
 * @param outWatched  whether {@code out} is a terminal, so that wide lines are cut and colours make sense
 * @param errWatched  whether {@code err} is one, so that a line there may be drawn over again
 * @param answered    whether questions reach somebody
 * @param columns     how wide it is
 * @param blocks      whether it can show block characters
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        boolean outWatched,
        boolean errWatched,
        boolean answered,
        int columns,
        boolean blocks) {

    private static final int USUAL_COLUMNS = 100;

    /** The launcher says which streams are terminals: Java itself cannot tell them apart. */
    public static Terminal ofThisProcess() {
        List<String> watched =
                Arrays.asList(System.getProperty("tidings.terminal", "").split(","));
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        return new Terminal(
                out,
                err,
                watched.contains("out"),
                watched.contains("err"),
                watched.contains("in"),
                Math.max(40, Integer.getInteger("tidings.columns", USUAL_COLUMNS)),
                System.err.charset().newEncoder().canEncode("█░"));
    }

    /** One line of a result. */
    public void print(String line) {
        out.println(line);
    }

    /** One line beside the result: what goes on, what could be done next. */
    public void note(String line) {
        err.println(line);
    }

    /** Asks for a line; empty where nobody answers. */
    public Optional<String> ask(String question) {
        return keyboard().map(console -> console.readLine("%s", question));
    }

    /** Asks for what must not be seen; empty where nobody answers. */
    public Optional<String> askSecretly(String question) {
        return keyboard().map(console -> console.readPassword("%s", question)).map(String::new);
    }

    private Optional<Console> keyboard() {
        return answered ? Optional.ofNullable(System.console()) : Optional.empty();
    }

    /** The line as it fits the screen; whole where nobody watches. */
    public String fit(String line) {
        return outWatched && line.length() > columns ? line.substring(0, columns - 1) + "…" : line;
    }
}
