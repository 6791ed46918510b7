package dev.tidings.command.webhook;

import dev.tidings.eventstore.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint.
 *
 * @param lane     what goes one after another
 * @param attempts how often it was tried before
 * @param entry    null where it is not in the log (any more)
 */
record Sending(
        long position, String lane, int attempts, @Nullable LogEntry entry) {

    /** One that was never tried. */
    static Sending first(LogEntry entry) {
        return new Sending(entry.position(), laneOf(entry), 0, entry);
    }

    /** Events of a stream go one after another, and those without a stream each for itself. */
    static String laneOf(LogEntry entry) {
        return entry.streamId() == null ? "position-" + entry.position() : entry.streamId();
    }
}
