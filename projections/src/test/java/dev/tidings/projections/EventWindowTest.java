package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.eventstore.PageLimit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three events a page, the events of {@link ListFeed}: texts are handled, numbers are not. */
class EventWindowTest {

    private static final PageLimit PAGE = new PageLimit(3, 1000);

    private final ListFeed feed = new ListFeed();
    private final EventWindow<Object> window = window(PAGE);

    @Test
    void whatFollowsOnThePositionComesPageByPageUntilTheEnd() {
        feed.texts(5);

        assertThat(window.after(0)).extracting(DecodableEntry::position).containsExactly(1L, 2L, 3L);
        assertThat(window.after(3)).extracting(DecodableEntry::position).containsExactly(4L, 5L);
        assertThat(window.after(5)).isEmpty();
    }

    @Test
    void aPageEndsWithItsBytesButHoldsOneEventAtLeast() {
        feed.texts(3);
        long bytes = feed.entry(1).size();

        assertThat(window(new PageLimit(3, 2 * bytes)).after(0)).hasSize(2);
        assertThat(window(new PageLimit(3, 2 * bytes + 1)).after(0)).hasSize(3);
        assertThat(window(new PageLimit(3, 1)).after(1)).hasSize(1);
    }

    @Test
    void aLargeEventBehindSmallOnesLosesNoneOfThem() {
        feed.texts(2);
        feed.large(50);

        assertThat(window(new PageLimit(3, 2 * feed.entry(1).size() + 1)).after(0))
                .extracting(DecodableEntry::position)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void whoIsAboutAsFarSharesWhatWasRead() {
        feed.texts(6);
        window.after(0);
        window.after(3);
        int reads = feed.reads();

        assertThat(window.covers(0)).isTrue();
        assertThat(window.covers(6)).isTrue();
        assertThat(window.after(1)).extracting(DecodableEntry::position).containsExactly(2L, 3L, 4L);
        assertThat(feed.reads()).isEqualTo(reads);
    }

    @Test
    void nothingIsCoveredBeforeTheFirstRead() {
        assertThat(window.covers(0)).isFalse();
        assertThat(window.covers(-1)).isFalse();
    }

    @Test
    void whoIsElsewhereReadsForItself() {
        feed.texts(9);
        window.after(5);

        assertThat(window.covers(4)).isFalse();
        assertThat(window.covers(9)).isFalse();
        assertThat(window.after(1)).extracting(DecodableEntry::position).containsExactly(2L, 3L, 4L);
        assertThat(window.covers(5)).isFalse();
    }

    @Test
    void noMoreThanThreePagesAreKept() {
        feed.texts(15);
        for (long position = 0; position < 15; position += 3) {
            window.after(position);
        }

        assertThat(window.covers(6)).isTrue();
        assertThat(window.covers(5)).isFalse();
    }

    @Test
    void noMoreThanThreePagesOfBytesAreKept() {
        feed.texts(15);
        EventWindow<Object> small = window(new PageLimit(3, feed.entry(1).size()));
        for (long position = 0; position < 15; position++) {
            small.after(position);
        }

        assertThat(small.covers(12)).isTrue();
        assertThat(small.covers(11)).isFalse();
    }

    @Test
    void aPageBehindThatOfWhoComesNextIsReadAndDecodedAhead() {
        feed.texts(12);
        window.after(0);

        window.readAhead(3);
        window.readAhead(3);
        window.readAhead(3);

        assertThat(window.covers(9)).isTrue();
        assertThat(window.covers(10)).isFalse();
        assertThat(feed.decoded()).containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void nobodyReadsAheadOfAnotherPlace() {
        feed.texts(12);
        window.after(0);

        window.readAhead(7);

        assertThat(window.covers(3)).isTrue();
        assertThat(window.covers(4)).isFalse();
    }

    @Test
    void whatNobodyHandlesIsFetchedNoMoreOnceItIsKnown() {
        feed.numbers(3);
        feed.texts(3);
        feed.unknown(1);
        window.after(0);
        assertThat(feed.unneeded()).isEmpty();

        window.after(3);
        assertThat(feed.unneeded()).containsExactly("number");
        window.after(6);
        feed.unknown(1);
        window.after(7);
        assertThat(feed.unneeded()).as("what nobody knows is not left out").containsExactly("number");
    }

    @Test
    void whatIsLeftOutMakesPagesShorterAndReachesNoFurther() {
        feed.numbers(1);
        feed.texts(1);
        feed.numbers(6);
        feed.texts(2);

        assertThat(window.after(0)).extracting(DecodableEntry::position).containsExactly(1L, 2L, 3L);
        assertThat(window.after(3)).extracting(DecodableEntry::position).containsExactly(6L);
        assertThat(window.after(6)).extracting(DecodableEntry::position).containsExactly(9L);
        assertThat(window.after(9)).extracting(DecodableEntry::position).containsExactly(10L);
        assertThat(window.after(1)).extracting(DecodableEntry::position).containsExactly(2L, 3L);
        assertThat(window.after(4))
                .as("from where something was left out")
                .extracting(DecodableEntry::position)
                .containsExactly(6L);
        assertThat(window.after(5)).extracting(DecodableEntry::position).containsExactly(6L);
    }

    @Test
    void aGapAmongWhatIsLeftOutStopsIt() {
        feed.numbers(3);
        window.after(0);
        feed.numbers(1);
        feed.gap();
        feed.numbers(1);

        assertThatThrownBy(() -> window.after(3)).isInstanceOf(GapInFeedException.class);
    }

    @Test
    void aGapStopsIt() {
        feed.texts(2);
        feed.gap();
        feed.texts(1);

        assertThatThrownBy(() -> window.after(0)).isInstanceOf(GapInFeedException.class);
        assertThat(window.covers(1)).isFalse();
    }

    private EventWindow<Object> window(PageLimit page) {
        return new EventWindow<>(feed, feed, page, List.of(feed.projection()));
    }
}
