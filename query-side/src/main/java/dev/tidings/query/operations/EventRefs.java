package dev.tidings.query.operations;

import java.util.ArrayList;
import java.util.List;

/**
 * Where on a part of the log there is what is looked for.
 *
 * @param next the first position that was not looked at
 */
record EventRefs(List<EventRef> found, long next) {

    /** Where an event is and how large. */
    record EventRef(long position, long bytes) {}

    List<Long> positions() {
        return found.stream().map(EventRef::position).toList();
    }

    /** As many of them as have no more bytes together; one at least. */
    EventRefs within(long bytes) {
        List<EventRef> fitting = new ArrayList<>();
        long sum = 0;
        for (EventRef ref : found) {
            sum += ref.bytes();
            if (sum > bytes && !fitting.isEmpty()) {
                return new EventRefs(List.copyOf(fitting), ref.position());
            }
            fitting.add(ref);
        }
        return this;
    }
}
