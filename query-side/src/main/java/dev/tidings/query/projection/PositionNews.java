package dev.tidings.query.projection;

/** What nodes tell each other when a segment has moved on, once that is committed. */
record PositionNews(String projection, int segment, long position) {

    /** Where it is heard (PostgreSQL's LISTEN). */
    static final String CHANNEL = "tidings_positions";

    static PositionNews parse(String text) {
        String[] parts = text.split(" ", 3);
        return new PositionNews(parts[2], Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    String text() {
        return segment + " " + position + " " + projection;
    }
}
