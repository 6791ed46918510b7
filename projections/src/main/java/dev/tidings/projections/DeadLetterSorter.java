package dev.tidings.projections;

import dev.tidings.projections.ReceivedEvent.Decoded;
import dev.tidings.projections.ReceivedEvent.Undecodable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a batch can't be projected, or must not be because an earlier one of their stream could not.
 *
 * <p>An event that overtakes waits for nothing: it is projected at once, and once more in its turn behind what waits.
 */
final class DeadLetterSorter<E> {

    /** By the position behind which they are. */
    private final Map<UUID, Long> blocked;

    private final SortedMap<Long, ParkedEvent<E>> parked = new TreeMap<>();

    /** @param blockedAlready streams that have letters, and the position of each one's first */
    DeadLetterSorter(Map<UUID, Long> blockedAlready) {
        this.blocked = new HashMap<>(blockedAlready);
    }

    /** What is left to be tried: parks what is undecodable or blocked. */
    List<Decoded<E>> admit(List<ReceivedEvent<E>> events) {
        List<Decoded<E>> admitted = new ArrayList<>(events.size());
        for (ReceivedEvent<E> event : events) {
            if (isBlocked(event)) {
                parked.putIfAbsent(event.position(), new ParkedEvent<>(event, null));
                if (!(event instanceof Decoded<E> decoded && decoded.overtakes())) {
                    continue;
                }
            }
            switch (event) {
                case Undecodable<E> undecodable -> park(undecodable, undecodable.cause());
                case Decoded<E> decoded -> admitted.add(decoded);
            }
        }
        return admitted;
    }

    /** Those whose stream has not been blocked meanwhile; parks the others. */
    List<Decoded<E>> stillFree(List<Decoded<E>> events) {
        if (blocked.isEmpty()) {
            return events;
        }
        return admit(new ArrayList<>(events));
    }

    /** Parks an event that failed, and blocks its stream. */
    void park(ReceivedEvent<E> event, Throwable cause) {
        parked.put(event.position(), new ParkedEvent<>(event, cause));
        UUID stream = event.stream();
        if (stream != null) {
            blocked.merge(stream, event.position(), Math::min);
        }
    }

    /** All that was parked, in the order of the log. */
    List<ParkedEvent<E>> parked() {
        return List.copyOf(parked.values());
    }

    /** A segment may meet what is behind a letter before another one, which is slower, has met what is before it. */
    private boolean isBlocked(ReceivedEvent<E> event) {
        UUID stream = event.stream();
        Long first = stream == null ? null : blocked.get(stream);
        return first != null && first < event.position();
    }

    /** An event to be parked, and what went wrong; null where it only waits behind another. */
    record ParkedEvent<E>(ReceivedEvent<E> event, @Nullable Throwable cause) {}
}
