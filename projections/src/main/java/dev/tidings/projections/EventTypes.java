package dev.tidings.projections;

import dev.tidings.eventstore.LogEntry;
import java.util.Optional;
import java.util.UUID;

/**
 * What the engine has to be told of a domain's events. Thread-safe.
 *
 * @param <E> what all events of the domain are
 */
public interface EventTypes<E> {

    /** What holds an event of that name; nothing where no event is called so. */
    Optional<Class<? extends E>> named(String name);

    /**
     * The event of an entry whose name is known.
     *
     * @throws RuntimeException where it can't be read; it becomes a dead letter then
     */
    E decode(LogEntry entry);

    /** What it happened to: once an event could not be handled, the later ones of its stream wait behind it. */
    UUID stream(E event);

    /**
     * Whether it is too urgent to wait behind a dead letter of its stream. It is projected at once then, and once more in
     * its turn.
     */
    default boolean overtakes(E event) {
        return false;
    }
}
