package dev.tidings.query.post;

import dev.tidings.http.ProblemException;
import dev.tidings.http.json.Rfc3339;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Parameters that bound a time: an instant as in RFC 3339, or a day, which is included whole, in UTC. */
final class TimeBound {

    private static final int LAST_YEAR = 9999;

    private TimeBound() {}

    static @Nullable Instant from(String parameter, @Nullable String text) {
        return text == null ? null : parse(parameter, text, 0);
    }

    static @Nullable Instant to(String parameter, @Nullable String text) {
        return text == null ? null : parse(parameter, text, 1);
    }

    private static Instant parse(String parameter, String text, int daysLater) {
        try {
            Instant instant = isDay(text)
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC)
                            .minus(daysLater, ChronoUnit.MICROS)
                    : Rfc3339.parse(text);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= LAST_YEAR) {
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            throw invalid(parameter);
        }
        throw invalid(parameter);
    }

    private static boolean isDay(String text) {
        return text.length() == "2026-01-31".length();
    }

    private static ProblemException invalid(String parameter) {
        return ProblemException.invalid(
                parameter, "must be an instant such as 2026-01-31T12:00:00Z or a day such as 2026-01-31");
    }
}
