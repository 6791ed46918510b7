package dev.tidings.projections;

import java.util.ArrayList;
import java.util.List;

/**
 * Successive events of the log, for one projection. It stands for every position behind {@code after} up to {@code last},
 * whichever of them the projection or a segment handles: so it can be told whether it follows directly on a position.
 *
 * @param after  the position that it follows on
 * @param last   the last position that it stands for; the same as {@code after} at the log's end
 * @param events what concerns the projection, in the order of the log: the types that it handles, and what can't be read
 */
record EventBatch<E>(long after, long last, List<ReceivedEvent<E>> events) {

    /**
     * What concerns the projection of the log's events, of which those may be left out that it does not handle.
     *
     * @throws IllegalArgumentException where these do not lie behind the position
     */
    static <E> EventBatch<E> of(long after, List<DecodableEntry<E>> logged, Projection<E> projection) {
        if (!logged.isEmpty() && logged.getFirst().position() <= after) {
            throw new IllegalArgumentException(
                    "Position " + logged.getFirst().position() + " does not lie behind " + after);
        }
        List<ReceivedEvent<E>> events = new ArrayList<>(logged.size());
        for (DecodableEntry<E> event : logged) {
            ReceivedEvent<E> received = event.receivedBy(projection);
            if (received != null) {
                events.add(received);
            }
        }
        return new EventBatch<>(
                after, logged.isEmpty() ? after : logged.getLast().position(), events);
    }

    boolean isEmpty() {
        return last == after;
    }

    /** Whether a segment that has come to where it begins handles any of it. */
    boolean concerns(SegmentShare share) {
        return events.stream().anyMatch(share::has);
    }

    /** What of it a segment handles that has come so far. */
    List<ReceivedEvent<E>> of(SegmentShare share, long position) {
        return events.stream()
                .filter(event -> event.position() > position && share.has(event))
                .toList();
    }
}
