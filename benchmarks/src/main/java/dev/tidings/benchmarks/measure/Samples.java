package dev.tidings.benchmarks.measure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was measured of one thing.
 *
 * @param sorted the smallest first
 */
public record Samples(List<Double> sorted) {

    /** Nothing yet. */
    public static final Samples NONE = new Samples(List.of());

    /** Takes a sorted copy. */
    public Samples {
        sorted = sorted.stream().sorted().toList();
    }

    /** The same samples in whatever order. */
    public static Samples of(Collection<Double> values) {
        return new Samples(List.copyOf(values));
    }

    /** These and one more. */
    public Samples with(double value) {
        return of(Stream.concat(sorted.stream(), Stream.of(value)).toList());
    }

    /** The one in the middle. */
    public double median() {
        return percentile(50);
    }

    /** The smallest sample that so many percent do not exceed. */
    public double percentile(double percent) {
        int index = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index));
    }

    /** The smallest one. */
    public double min() {
        return sorted.getFirst();
    }

    /** The largest one. */
    public double max() {
        return sorted.getLast();
    }
}
