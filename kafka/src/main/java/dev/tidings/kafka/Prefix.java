package dev.tidings.kafka;

/**
 * How much of the log a run of records holds without a gap. Publishers send positions in order, each from what the topic
 * held when it began: so a record either continues the prefix, or repeats a part of it (its publisher was slow and another
 * one had taken over), or stands behind a gap, which is filled again by whoever publishes next. For one thread.
 */
final class Prefix {

    private long end;
    private long furthest;

    private Prefix(long end) {
        this.end = end;
        this.furthest = end;
    }

    /** What holds the positions up to one, and nothing else. */
    static Prefix upTo(long position) {
        return new Prefix(position);
    }

    /** Takes the next record's position; whether it continues the prefix. */
    boolean continuesWith(long position) {
        furthest = Math.max(furthest, position);
        if (position != end + 1) {
            return false;
        }
        end = position;
        return true;
    }

    /** The last position of the prefix. */
    long end() {
        return end;
    }

    /** Whether something behind a gap has come. */
    boolean hasGap() {
        return furthest > end;
    }
}
