package dev.tidings.kafka;

import static dev.tidings.kafka.Entries.positions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.eventstore.PageLimit;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RecentEntriesTest {

    @Property
    void whatIsHandedOutFollowsOnWhatWasAskedForAndIsNoMoreThanAPage(
            @ForAll @IntRange(min = 1, max = 5000) int first,
            @ForAll @IntRange(max = 1500) int count,
            @ForAll @IntRange(max = 7000) int after,
            @ForAll @IntRange(min = 1, max = 50) int page) {
        RecentEntries recent = new RecentEntries();

        LongStream.range(first, first + count).forEach(position -> recent.add(Entries.entry(position)));

        int last = first + count - 1;
        long oldest = Math.max(first, last - 999);
        long[] expected = after + 1 < oldest
                ? new long[0]
                : LongStream.rangeClosed(after + 1, Math.min(last, after + page))
                        .toArray();
        assertThat(positions(recent.after(after, new PageLimit(page, 1_000_000))))
                .containsExactly(LongStream.of(expected).boxed().toArray(Long[]::new));
    }
}
