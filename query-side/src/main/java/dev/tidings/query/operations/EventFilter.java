package dev.tidings.query.operations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the log are wanted: those that match whatever is given.
 *
 * @param stream a user's or a post's id
 * @param name   an event's name
 */
record EventFilter(@Nullable UUID stream, @Nullable String name) {

    static final EventFilter NONE = new EventFilter(null, null);

    boolean matches(LogEntryResponse event) {
        return (name == null || name.equals(event.name())) && (stream == null || event.isIn(stream));
    }
}
