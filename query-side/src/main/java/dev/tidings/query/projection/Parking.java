package dev.tidings.query.projection;

import dev.tidings.query.projection.ReceivedEvent.Decoded;
import dev.tidings.query.projection.ReceivedEvent.Undecodable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which events of a batch can't be projected, or must not be because an earlier one of their stream could not. */
final class Parking {

    private final Set<UUID> blocked;
    private final List<ParkedEvent> parked = new ArrayList<>();

    Parking(Collection<UUID> blockedAlready) {
        this.blocked = new HashSet<>(blockedAlready);
    }

    /** What is left to be tried: parks what is undecodable or blocked. */
    List<Decoded> admit(List<ReceivedEvent> events) {
        List<Decoded> admitted = new ArrayList<>(events.size());
        for (ReceivedEvent event : events) {
            if (isBlocked(event.stream())) {
                parked.add(new ParkedEvent(event, null));
                continue;
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
        parked.add(new ParkedEvent(event, cause));
        UUID stream = event.stream();
        if (stream != null) {
            blocked.add(stream);
        }
    }

    /** All that was parked, in the order of the log. */
    List<ParkedEvent> parked() {
        return parked.stream()
                .sorted(Comparator.comparingLong(event -> event.event().position()))
                .toList();
    }

    private boolean isBlocked(@Nullable UUID stream) {
        return stream != null && blocked.contains(stream);
    }

    /** An event to be parked, and what went wrong; null where it only waits behind another. */
    record ParkedEvent(ReceivedEvent event, @Nullable Throwable cause) {}
}
