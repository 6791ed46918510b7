package dev.tidings.query.trending;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Hours and days as numbers: whole ones since 1970-01-01T00:00Z. */
final class Hours {

    private Hours() {}

    static int hourOf(Instant instant) {
        return (int) Math.floorDiv(instant.getEpochSecond(), TimeUnit.HOURS.toSeconds(1));
    }

    static Instant beginning(int hour) {
        return Instant.ofEpochSecond(TimeUnit.HOURS.toSeconds(hour));
    }

    static int dayOf(Instant instant) {
        return (int) Math.floorDiv(instant.getEpochSecond(), TimeUnit.DAYS.toSeconds(1));
    }
}
