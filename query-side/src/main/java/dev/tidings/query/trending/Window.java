package dev.tidings.query.trending;

import dev.tidings.query.paging.Choice;
import java.time.Duration;

/** How far back the board looks. */
enum Window {
    DAY("24h", 24),
    WEEK("7d", 7 * 24),
    MONTH("30d", 30 * 24);

    /** The longest window, in hours: older views matter to totals only. */
    static final int LONGEST_HOURS = MONTH.hours;

    private final String label;
    private final int hours;

    Window(String label, int hours) {
        this.label = label;
        this.hours = hours;
    }

    /** The window that a request names. */
    static Window named(String label) {
        return Choice.of("window", label, values(), window -> window.label);
    }

    int hours() {
        return hours;
    }

    Duration duration() {
        return Duration.ofHours(hours);
    }
}
