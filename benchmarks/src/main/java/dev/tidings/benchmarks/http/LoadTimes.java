package dev.tidings.benchmarks.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** When answers came in a turn, and how long each took. */
final class LoadTimes {

    private final long start;
    private final List<Long> eachSecond = new ArrayList<>();
    private long[] nanos = new long[1 << 16];
    private int count;

    /** Of a turn that begins then, by {@link System#nanoTime}. */
    LoadTimes(long start) {
        this.start = start;
    }

    void add(long now, long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
        int second = (int) TimeUnit.NANOSECONDS.toSeconds(now - start);
        while (eachSecond.size() <= second) {
            eachSecond.add(0L);
        }
        eachSecond.set(second, eachSecond.get(second) + 1);
    }

    LoadResult result(long duration, double processorMillis, long wrong, String complaint) {
        if (count == 0) {
            throw new IllegalStateException("Nothing was answered in time");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new LoadResult(
                count,
                count * 1e9 / duration,
                millis(sorted, 0.50),
                millis(sorted, 0.99),
                processorMillis,
                eachSecond,
                wrong,
                complaint);
    }

    private static double millis(long[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }
}
