package dev.tidings.cli.terminal;

/** Shows progress beside the results: on a terminal in one line drawn over again, elsewhere in a line now and then. */
public sealed interface ProgressDisplay extends AutoCloseable permits ProgressBar, ProgressLines, NoProgress {

    /** The kind that fits. */
    static ProgressDisplay on(Terminal terminal) {
        return terminal.errWatched() ? new ProgressBar(terminal) : new ProgressLines(terminal);
    }

    /** For scripts that want results alone. */
    static ProgressDisplay none() {
        return new NoProgress();
    }

    void show(Progress progress);

    /** Tells something that progress waits for; the next progress takes its place. */
    void say(String message);

    /** Leaves the line as it is. */
    @Override
    void close();
}
