package dev.tidings.cli.terminal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far something is.
 *
 * @param subject what it is about
 * @param phase   what it is doing
 * @param rate    events per second; null where it is not known
 * @param seconds that are left; null where it is not known
 */
public record Progress(
        String subject,
        String phase,
        long done,
        long total,
        @Nullable Double rate,
        @Nullable Double seconds) {

    /** From 0 to 1; all of nothing is 1. */
    double fraction() {
        return total <= 0 ? 1 : Math.min(1.0, (double) done / total);
    }

    /** Whole percents; 100 only when all is done. */
    int percent() {
        return done >= total ? 100 : Math.min(99, (int) (fraction() * 100));
    }

    /** {@code 47 %  94,000 of 200,000 events  41,000/s  2 s left}. */
    String numbers() {
        StringBuilder numbers = new StringBuilder()
                .append(String.format(Locale.ROOT, "%3d %%  ", percent()))
                .append(Words.count(done))
                .append(" of ")
                .append(Words.count(total, "event"));
        if (rate != null && rate > 0) {
            numbers.append("  ").append(Words.rate(rate));
        }
        if (seconds != null && done < total) {
            numbers.append("  ").append(Words.duration(seconds)).append(" left");
        }
        return numbers.toString();
    }
}
