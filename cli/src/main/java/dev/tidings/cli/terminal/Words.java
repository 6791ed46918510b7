package dev.tidings.cli.terminal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times as people read them. */
public final class Words {

    private Words() {}

    /** With separators: {@code 200,000}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** With the noun, in the plural where it must be: {@code 1 event}, {@code 2 events}. */
    public static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Events per second; a dash where it is not known. */
    public static String rate(@Nullable Double perSecond) {
        if (perSecond == null) {
            return "-";
        }
        return perSecond < 10 ? String.format(Locale.ROOT, "%.1f/s", perSecond) : count(Math.round(perSecond)) + "/s";
    }

    /** {@code 0.4 s}, {@code 12 s}, {@code 3 min 20 s}, {@code 2 h 5 min}, {@code 4 d 3 h}. */
    public static String duration(double seconds) {
        if (seconds > 0 && seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3600) {
            return whole / 60 + " min " + whole % 60 + " s";
        }
        return whole < 86_400
                ? whole / 3600 + " h " + whole % 3600 / 60 + " min"
                : whole / 86_400 + " d " + whole % 86_400 / 3600 + " h";
    }

    /** In UTC, to the second; a dash where it never was. */
    public static String time(@Nullable Instant instant) {
        return instant == null ? "-" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The text, or a dash where there is none. */
    public static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
