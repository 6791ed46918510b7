package dev.tidings.projections;

/** What nodes tell each other when a segment of a live generation has moved on, once that is committed. */
record PositionNotification(GenerationId generation, int segment, long position) {

    /** What nodes listen to for it. */
    static final String ABOUT = "positions";

    static PositionNotification parse(String text) {
        String[] parts = text.split(" ", 3);
        return new PositionNotification(
                GenerationId.parse(parts[2]), Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    String text() {
        return segment + " " + position + " " + generation;
    }
}
