package dev.tidings.cli.terminal;

/** Says nothing. */
record NoProgress() implements ProgressDisplay {

    @Override
    public void show(Progress progress) {
        // Nobody wants to know.
    }

    @Override
    public void say(String message) {
        // Nobody wants to know.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
