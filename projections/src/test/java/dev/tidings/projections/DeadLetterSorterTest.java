package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserVerified;
import dev.tidings.projections.DeadLetterSorter.ParkedEvent;
import dev.tidings.projections.ReceivedEvent.Decoded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class ParkingTest {

    private static final UUID SICK = new UUID(1, 1);
    private static final UUID WELL = new UUID(2, 2);

    @Test
    void whatComesBehindALetterOfItsStreamWaits() {
        DeadLetterSorter parking = new DeadLetterSorter(Set.of(SICK));
        Decoded later = event(1, new UserVerified(SICK));
        Decoded other = event(2, new UserVerified(WELL));

        assertThat(parking.admit(List.of(later, other))).containsExactly(other);
        assertThat(parking.parked()).containsExactly(new ParkedEvent(later, null));
    }

    @Test
    void anErasureIsProjectedAtOnceAndWaitsForItsTurnAsWell() {
        DeadLetterSorter parking = new DeadLetterSorter(Set.of(SICK));
        Decoded erasure = event(1, new UserErased(SICK));

        List<Decoded> admitted = parking.admit(List.of(erasure));

        assertThat(parking.stillFree(admitted)).containsExactly(erasure);
        assertThat(parking.parked()).containsExactly(new ParkedEvent(erasure, null));
    }

    @Test
    void anErasureOfAStreamThatFailsInTheSameBatchIsProjectedToo() {
        DeadLetterSorter parking = new DeadLetterSorter(Set.of());
        Decoded failing = event(1, new UserVerified(SICK));
        Decoded erasure = event(2, new UserErased(SICK));
        List<Decoded> admitted = parking.admit(new ArrayList<>(List.of(failing, erasure)));

        RuntimeException cause = new IllegalStateException("sick");
        parking.park(failing, cause);

        assertThat(parking.stillFree(admitted.subList(1, 2))).containsExactly(erasure);
        assertThat(parking.parked()).containsExactly(new ParkedEvent(failing, cause), new ParkedEvent(erasure, null));
    }

    @Test
    void anErasureThatFailsItselfIsParkedWithItsCause() {
        DeadLetterSorter parking = new DeadLetterSorter(Set.of(SICK));
        Decoded erasure = event(1, new UserErased(SICK));
        parking.admit(List.of(erasure));

        RuntimeException cause = new IllegalStateException("sick");
        parking.park(erasure, cause);

        assertThat(parking.parked()).containsExactly(new ParkedEvent(erasure, cause));
    }

    private static Decoded event(long position, TidingsEvent event) {
        return new Decoded(
                new Envelope(position, position, Instant.EPOCH, event),
                0,
                GenericEventMessage.asEventMessage(event));
    }
}
