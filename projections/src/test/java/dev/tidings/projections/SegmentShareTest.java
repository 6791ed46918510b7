package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SegmentShareTest {

    @Property
    void everyEventBelongsToOneSegment(@ForAll int hash, @ForAll @IntRange(min = 1, max = 40) int segments) {
        assertThat(IntStream.range(0, segments)
                        .mapToObj(segment -> SegmentShare.of(segment, segments))
                        .filter(share -> share.has(hash)))
                .hasSize(1);
    }

    @Test
    void noSegmentHasMoreThanTwiceAsMuchAsAnother() {
        assertThat(IntStream.range(0, 5)
                        .map(segment -> SegmentShare.of(segment, 5).mask()))
                .containsExactly(7, 3, 3, 3, 7);
    }
}
