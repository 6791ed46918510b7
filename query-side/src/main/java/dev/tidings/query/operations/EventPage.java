package dev.tidings.query.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of the log, in its order, as operators get them.
 *
 * @param items    fewer than were asked for where they are large or scattered widely: that is not the end
 * @param nextFrom what to send as {@code from} for those behind; null at the log's end
 */
record EventPage(List<LoggedEvent> items, @Nullable Long nextFrom) {

    static EventPage of(LogSlice slice) {
        return new EventPage(slice.events(), slice.isLast() ? null : slice.next());
    }
}
