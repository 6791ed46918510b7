package dev.tidings.projections;

import java.util.Arrays;
import java.util.List;

/**
 * Successive events of the log that are kept, as they are at one moment. What is added goes behind them into the same array,
 * where whoever has them from an earlier moment does not look: adding takes as long as what is added, however much is kept.
 * One thread at a time adds, to what was made last; anybody reads.
 */
final class KeptEvents<E> {

    private final DecodableEntry<E>[] array;
    private final int first;
    private final int behind;
    private final long start;
    private final long end;
    private final long bytes;

    private KeptEvents(DecodableEntry<E>[] array, int first, int behind, long start, long end, long bytes) {
        this.array = array;
        this.first = first;
        this.behind = behind;
        this.start = start;
        this.end = end;
        this.bytes = bytes;
    }

    /** None, where the next one is to be read behind the position; nowhere for a negative one. */
    static <E> KeptEvents<E> none(long position) {
        return new KeptEvents<>(room(0), 0, 0, position, position, 0);
    }

    /** The position of the last one, or where the next one is to be read. */
    long end() {
        return end;
    }

    /** Whether what follows on the position is here, or would be read next. */
    boolean covers(long position) {
        return end >= 0 && start <= position && position <= end;
    }

    /** Those behind a position that is covered. */
    List<DecodableEntry<E>> after(long position) {
        int low = first;
        int high = behind;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (array[middle].position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Arrays.asList(array).subList(low, behind);
    }

    /** With those that come next, all of them, and of the older ones as many as may be kept. */
    KeptEvents<E> with(List<DecodableEntry<E>> next, int mostEvents, long mostBytes) {
        KeptEvents<E> roomy = hasRoomFor(next.size()) ? this : moved(next.size());
        DecodableEntry<E>[] to = roomy.array;
        int newest = roomy.behind;
        long all = bytes;
        for (DecodableEntry<E> event : next) {
            to[newest++] = event;
            all += event.entry().size();
        }
        int oldest = roomy.first;
        long before = start;
        while (oldest < roomy.behind
                && (newest - oldest > mostEvents || all - to[oldest].entry().size() >= mostBytes)) {
            all -= to[oldest].entry().size();
            before = to[oldest].position();
            oldest++;
        }
        return new KeptEvents<>(to, oldest, newest, before, next.getLast().position(), all);
    }

    /** What is kept no more stays in the array as long as it is no more than what is. */
    private boolean hasRoomFor(int events) {
        return behind + events <= array.length && first <= behind - first;
    }

    private KeptEvents<E> moved(int events) {
        int kept = behind - first;
        DecodableEntry<E>[] to = room(2 * (kept + events));
        System.arraycopy(array, first, to, 0, kept);
        return new KeptEvents<>(to, 0, kept, start, end, bytes);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <E> DecodableEntry<E>[] room(int events) {
        return new DecodableEntry[events];
    }
}
