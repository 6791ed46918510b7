package dev.tidings.query.html;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * When something happened.
 *
 * @param machine to the second, RFC 3339
 * @param human   the day, in UTC
 */
record Day(String machine, String human) {

    private static final DateTimeFormatter HUMAN =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    static Day of(Instant instant) {
        return new Day(instant.truncatedTo(ChronoUnit.SECONDS).toString(), HUMAN.format(instant));
    }
}
