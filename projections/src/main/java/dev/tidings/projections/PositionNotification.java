package dev.tidings.projections;

/** What nodes tell each other when a segment of a live generation has moved on, once that is committed. */
record PositionNotification(GenerationId generation, int segment, long position) {

    /** Where it is heard (PostgreSQL's LISTEN). */
    static final String CHANNEL = "tidings_positions";

    static PositionNotification parse(String text) {
        String[] parts = text.split(" ", 3);
        return new PositionNotification(
                GenerationId.ofProcessor(parts[2]), Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    String text() {
        return segment + " " + position + " " + generation.processorName();
    }
}
