package dev.tidings.cli.terminal;

/** A line for each phase and each tenth of the way, as logs of scheduled jobs bear it. */
final class ProgressLines implements ProgressDisplay {

    private final Terminal terminal;
    private String last = "";

    ProgressLines(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void show(Progress progress) {
        once(
                progress.phase() + progress.percent() / 10,
                "%s  %s  %s"
                        .formatted(
                                progress.subject(),
                                progress.phase(),
                                progress.numbers().strip()));
    }

    @Override
    public void say(String message) {
        once(message, message);
    }

    private void once(String occasion, String line) {
        if (!occasion.equals(last)) {
            last = occasion;
            terminal.note(line);
        }
    }

    @Override
    public void close() {
        // Each line stands by itself.
    }
}
