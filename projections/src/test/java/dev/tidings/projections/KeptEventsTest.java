package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.eventstore.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is added, the newest are kept, and what was had before stays as it was. */
class KeptEventsTest {

    private static final long START = 7;

    @Property(tries = 300)
    void theNewestAreKeptAndEarlierOnesStayAsTheyWere(
            @ForAll @Size(max = 40) List<@Size(min = 1, max = 5) List<@IntRange(min = 1, max = 30) Integer>> additions,
            @ForAll @IntRange(min = 1, max = 12) int mostEvents,
            @ForAll @IntRange(min = 1, max = 150) int mostBytes) {
        List<Moment> moments = new ArrayList<>();
        KeptEvents<Object> kept = KeptEvents.none(START);
        List<DecodableEntry<Object>> expected = new ArrayList<>();
        for (List<Integer> sizes : additions) {
            List<DecodableEntry<Object>> next = following(kept.end(), sizes);
            kept = kept.with(next, mostEvents, mostBytes);
            expected.addAll(next);
            while (expected.size() > next.size()
                    && (expected.size() > mostEvents || bytes(expected.subList(1, expected.size())) >= mostBytes)) {
                expected.removeFirst();
            }
            moments.add(new Moment(kept, List.copyOf(expected)));
        }

        assertThat(moments).allSatisfy(Moment::isAsItWas);
    }

    private static List<DecodableEntry<Object>> following(long position, List<Integer> sizes) {
        List<DecodableEntry<Object>> events = new ArrayList<>();
        for (int size : sizes) {
            events.add(new DecodableEntry<>(
                    new LogEntry(
                            position + events.size() + 1,
                            null,
                            null,
                            LogEntry.NO_VERSION,
                            "text",
                            1,
                            new byte[size],
                            new byte[0],
                            Instant.EPOCH),
                    new ListFeed()));
        }
        return events;
    }

    private static long bytes(List<DecodableEntry<Object>> events) {
        return events.stream().mapToLong(event -> event.entry().size()).sum();
    }

    private record Moment(KeptEvents<Object> kept, List<DecodableEntry<Object>> expected) {

        private void isAsItWas() {
            long start = expected.getFirst().position() - 1;
            assertThat(kept.after(start)).isEqualTo(expected);
            assertThat(kept.after(start + 1)).isEqualTo(expected.subList(1, expected.size()));
            assertThat(kept.end()).isEqualTo(expected.getLast().position());
            assertThat(kept.after(kept.end())).isEmpty();
            assertThat(kept.covers(start)).isTrue();
            assertThat(kept.covers(start - 1)).isFalse();
            assertThat(kept.covers(kept.end())).isTrue();
            assertThat(kept.covers(kept.end() + 1)).isFalse();
        }
    }
}
