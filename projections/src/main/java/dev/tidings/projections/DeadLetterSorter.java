package dev.tidings.projections;

import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.projections.ReceivedEvent.Decoded;
import dev.tidings.projections.ReceivedEvent.Undecodable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a batch can't be projected, or must not be because an earlier one of their stream could not.
 *
 * <p>An erasure waits for nothing, lest a name be shown for as long as a letter lies: it is projected at once, and once
 * more in its turn behind what waits.
 */
final class DeadLetterSorter {

    private final Set<UUID> blocked;
    private final SortedMap<Long, ParkedEvent> parked = new TreeMap<>();

    DeadLetterSorter(Collection<UUID> blockedAlready) {
        this.blocked = new HashSet<>(blockedAlready);
    }

    /** What is left to be tried: parks what is undecodable or blocked. */
    List<Decoded> admit(List<ReceivedEvent> events) {
        List<Decoded> admitted = new ArrayList<>(events.size());
        for (ReceivedEvent event : events) {
            if (isBlocked(event.stream())) {
                parked.putIfAbsent(event.position(), new ParkedEvent(event, null));
                if (!isErasure(event)) {
                    continue;
                }
            }
            switch (event) {
                case Undecodable undecodable -> park(undecodable, undecodable.cause());
                case Decoded decoded -> admitted.add(decoded);
            }
        }
        return admitted;
    }

    /** Those whose stream has not been blocked meanwhile; parks the others. */
    List<Decoded> stillFree(List<Decoded> events) {
        if (blocked.isEmpty()) {
            return events;
        }
        return admit(new ArrayList<>(events));
    }

    /** Parks an event that failed, and blocks its stream. */
    void park(ReceivedEvent event, Throwable cause) {
        parked.put(event.position(), new ParkedEvent(event, cause));
        UUID stream = event.stream();
        if (stream != null) {
            blocked.add(stream);
        }
    }

    /** All that was parked, in the order of the log. */
    List<ParkedEvent> parked() {
        return List.copyOf(parked.values());
    }

    private boolean isBlocked(@Nullable UUID stream) {
        return stream != null && blocked.contains(stream);
    }

    private static boolean isErasure(ReceivedEvent event) {
        return event instanceof Decoded decoded && decoded.recorded().event() instanceof UserErased;
    }

    /** An event to be parked, and what went wrong; null where it only waits behind another. */
    record ParkedEvent(ReceivedEvent event, @Nullable Throwable cause) {}
}
