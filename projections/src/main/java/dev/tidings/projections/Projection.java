package dev.tidings.projections;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Turns events into read tables. Its segments share the events by {@link #sequencedBy} and work side by side; within
 * one segment, events come in the order of the log. Several generations of its tables may be fed at once, so it keeps
 * nothing in memory from one call to the next.
 *
 * @param <E> what all events of the domain are
 */
public interface Projection<E> {

    /** Stable, in kebab case, such as {@code post-count}: what operators call it. */
    String name();

    /**
     * From 1, raised when the same events would now give other rows: then the live generation is rebuilt by itself as
     * soon as a node with the new code starts.
     */
    default int version() {
        return 1;
    }

    /** Its tables. Nobody else writes them, and it writes no others; its statements name them without a schema. */
    List<ProjectionTable> tables();

    /** The types of the events that matter to this projection. It is handed no others. */
    Set<Class<? extends E>> handles();

    /** What must be handled in order: events with the same key go through the same segment, one after the other. */
    UUID sequencedBy(E event);

    /** Writes the rows that a new generation's empty tables begin with, in the open transaction. */
    default void seed() {}

    /**
     * Writes what a batch of events means, set by set and not event by event. Runs in the transaction that also moves
     * the segment's position, so that each event counts exactly once; it may run again after a rollback. Where it
     * throws, the batch is halved until the event that fails stands alone, and that one becomes a dead letter.
     *
     * <p>Statements are planned once for a connection, and plans read no whole table where an index serves: what a row
     * is looked up by wants one.
     *
     * @param events in the order of the log, at least one
     */
    void project(List<Envelope<E>> events);

    /**
     * Does before the transaction what takes long and needs no database, such as taking texts apart: meanwhile nothing is
     * locked, and no connection is held. What it throws, {@link #project} is given a chance to throw in its turn.
     *
     * @param events in the order of the log, at least one
     * @return what {@link #project} would do about the same events, in its transaction; runs once at most, or never
     */
    default Runnable prepare(List<Envelope<E>> events) {
        return () -> project(events);
    }

    /**
     * For how long what comes after a batch at the log's end gathers, so that more of it shares the next transaction, which
     * costs more than an event does: worth its while where many events come and nobody minds the time. Nothing gathers
     * for that long while somebody waits for a position, and what comes alone is handled at once.
     */
    default Duration gathering() {
        return Duration.ZERO;
    }

    /**
     * Brings rows that depend on what time it is up to that time, in the open transaction, so that two generations can
     * be compared.
     *
     * @return the time that the rows are right for: the given one, or a later one that they had come to already
     */
    default Instant settle(Instant now) {
        return now;
    }
}
