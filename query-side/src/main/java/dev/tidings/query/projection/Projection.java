package dev.tidings.query.projection;

import dev.tidings.events.EventType;
import dev.tidings.events.TidingsEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Turns events into read tables. Its segments share the events by {@link #sequencedBy} and work side by side; within
 * one segment, events come in the order of the log.
 */
public interface Projection {

    /** Stable, in kebab case, such as {@code post-count}: what operators call it. */
    String name();

    /** The types of the events that matter to this projection. It is handed no others. */
    Set<EventType> handles();

    /** What must be handled in order: events with the same key go through the same segment, one after the other. */
    UUID sequencedBy(TidingsEvent event);

    /**
     * Writes what a batch of events means, set by set and not event by event. Runs in the transaction that also moves
     * the segment's position, so that each event counts exactly once; it may run again after a rollback. Where it
     * throws, the batch is taken event by event and the one that fails becomes a dead letter.
     *
     * @param events in the order of the log, at least one
     */
    void project(List<RecordedEvent> events);
}
