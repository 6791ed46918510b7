package dev.tidings.query.operations;

import java.util.ArrayList;
import java.util.List;

/**
 * Where on a part of the log there is what is looked for.
 *
 * @param next the first position that was not looked at
 */
record Places(List<Place> found, long next) {

    /** Where an event is and how large. */
    record Place(long position, long bytes) {}

    List<Long> positions() {
        return found.stream().map(Place::position).toList();
    }

    /** As many of them as have no more bytes together; one at least. */
    Places within(long bytes) {
        List<Place> fitting = new ArrayList<>();
        long sum = 0;
        for (Place place : found) {
            sum += place.bytes();
            if (sum > bytes && !fitting.isEmpty()) {
                return new Places(List.copyOf(fitting), place.position());
            }
            fitting.add(place);
        }
        return this;
    }
}
