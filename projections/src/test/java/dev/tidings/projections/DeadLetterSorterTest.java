package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.projections.DeadLetterSorter.ParkedEvent;
import dev.tidings.projections.Ledger.Closed;
import dev.tidings.projections.Ledger.Deposited;
import dev.tidings.projections.Ledger.LedgerEvent;
import dev.tidings.projections.ReceivedEvent.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadLetterSorterTest {

    private static final UUID SICK = new UUID(1, 1);
    private static final UUID WELL = new UUID(2, 2);

    @Test
    void whatComesBehindALetterOfItsStreamWaits() {
        DeadLetterSorter<LedgerEvent> sorter = new DeadLetterSorter<>(Map.of(SICK, 0L));
        Decoded<LedgerEvent> later = event(1, new Deposited(SICK, 1));
        Decoded<LedgerEvent> other = event(2, new Deposited(WELL, 1));

        assertThat(sorter.admit(List.of(later, other))).containsExactly(other);
        assertThat(sorter.parked()).containsExactly(new ParkedEvent<>(later, null));
    }

    @Test
    void whatComesBeforeALetterOfItsStreamDoesNotWait() {
        DeadLetterSorter<LedgerEvent> sorter = new DeadLetterSorter<>(Map.of(SICK, 2L));
        Decoded<LedgerEvent> before = event(1, new Deposited(SICK, 1));
        Decoded<LedgerEvent> behind = event(3, new Deposited(SICK, 1));

        assertThat(sorter.admit(List.of(before, behind))).containsExactly(before);
        assertThat(sorter.parked()).containsExactly(new ParkedEvent<>(behind, null));
    }

    @Test
    void aClosingIsProjectedAtOnceAndWaitsForItsTurnAsWell() {
        DeadLetterSorter<LedgerEvent> sorter = new DeadLetterSorter<>(Map.of(SICK, 0L));
        Decoded<LedgerEvent> closing = event(1, new Closed(SICK));

        List<Decoded<LedgerEvent>> admitted = sorter.admit(List.of(closing));

        assertThat(sorter.stillFree(admitted)).containsExactly(closing);
        assertThat(sorter.parked()).containsExactly(new ParkedEvent<>(closing, null));
    }

    @Test
    void aClosingOfAStreamThatFailsInTheSameBatchIsProjectedToo() {
        DeadLetterSorter<LedgerEvent> sorter = new DeadLetterSorter<>(Map.of());
        Decoded<LedgerEvent> failing = event(1, new Deposited(SICK, 1));
        Decoded<LedgerEvent> closing = event(2, new Closed(SICK));
        List<Decoded<LedgerEvent>> admitted = sorter.admit(new ArrayList<>(List.of(failing, closing)));

        RuntimeException cause = new IllegalStateException("sick");
        sorter.park(failing, cause);

        assertThat(sorter.stillFree(admitted.subList(1, 2))).containsExactly(closing);
        assertThat(sorter.parked())
                .containsExactly(new ParkedEvent<>(failing, cause), new ParkedEvent<>(closing, null));
    }

    @Test
    void aClosingThatFailsItselfIsParkedWithItsCause() {
        DeadLetterSorter<LedgerEvent> sorter = new DeadLetterSorter<>(Map.of(SICK, 0L));
        Decoded<LedgerEvent> closing = event(1, new Closed(SICK));
        sorter.admit(List.of(closing));

        RuntimeException cause = new IllegalStateException("sick");
        sorter.park(closing, cause);

        assertThat(sorter.parked()).containsExactly(new ParkedEvent<>(closing, cause));
    }

    private static Decoded<LedgerEvent> event(long position, LedgerEvent event) {
        return Events.decoded(position, event);
    }
}
