package dev.tidings.cli.terminal;

/** One line with a bar, drawn over again. */
final class ProgressBar implements ProgressDisplay {

    private static final int SMALLEST_BAR = 8;
    private static final int LARGEST_BAR = 40;
    private static final String TO_THE_BEGINNING = "\r";
    private static final String ERASE_THE_REST = "\u001b[K";

    private final Terminal terminal;
    private boolean open;

    ProgressBar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void show(Progress progress) {
        draw(line(progress));
    }

    @Override
    public void say(String message) {
        draw(message);
    }

    private void draw(String line) {
        // A line as wide as the screen would wrap, and then be drawn anew below.
        int width = terminal.columns() - 1;
        terminal.err().print(TO_THE_BEGINNING + line.substring(0, Math.min(line.length(), width)) + ERASE_THE_REST);
        terminal.err().flush();
        open = true;
    }

    String line(Progress progress) {
        String before = progress.subject() + "  " + progress.phase() + "  ";
        String after = "  " + progress.numbers();
        int room = terminal.columns() - 1 - before.length() - after.length();
        return room < SMALLEST_BAR
                ? before + progress.numbers().strip()
                : before + bar(progress.fraction(), Math.min(room, LARGEST_BAR)) + after;
    }

    private String bar(double fraction, int width) {
        int full = (int) (fraction * width);
        String done = terminal.blocks() ? "█" : "#";
        String left = terminal.blocks() ? "░" : ".";
        return done.repeat(full) + left.repeat(width - full);
    }

    @Override
    public void close() {
        if (open) {
            terminal.err().println();
            open = false;
        }
    }
}
