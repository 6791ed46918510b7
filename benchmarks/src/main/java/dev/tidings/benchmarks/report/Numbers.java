package dev.tidings.benchmarks.report;

import dev.tidings.benchmarks.measure.Samples;
import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {

    private Numbers() {}

    /** A whole number with thin groups: {@code 12 345}. */
    public static String whole(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value)).replace(',', ' ');
    }

    /** A number with about three digits. */
    public static String rounded(double value) {
        double size = Math.abs(value);
        if (size >= 100) {
            return whole(value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }

    /** The median, and the smallest and the largest: {@code 12 345 (11 900 – 12 600)}. */
    public static String spread(Samples samples) {
        return "%s (%s – %s)".formatted(rounded(samples.median()), rounded(samples.min()), rounded(samples.max()));
    }

    /** How many times as much: {@code 2.31 ×}. */
    public static String times(double ratio) {
        return rounded(ratio) + " ×";
    }
}
