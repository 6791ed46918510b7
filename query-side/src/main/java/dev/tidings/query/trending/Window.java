package dev.tidings.query.trending;

import dev.tidings.query.paging.Choice;
import java.time.Duration;

/** How far back the board looks. */
enum Window {
    DAY("24h", 24, "views_24h"),
    WEEK("7d", 7 * 24, "views_7d"),
    MONTH("30d", 30 * 24, "views_30d");

    /** The longest window, in hours: older views matter to totals only. */
    static final int LONGEST_HOURS = MONTH.hours;

    private final String label;
    private final int hours;
    private final String column;

    Window(String label, int hours, String column) {
        this.label = label;
        this.hours = hours;
        this.column = column;
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

    /** The column of {@code trending_post} that sums the views within the window. */
    String column() {
        return column;
    }
}
