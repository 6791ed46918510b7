package dev.tidings.query.post;

import dev.tidings.events.TidingsEvent;
import dev.tidings.http.ProblemException;
import dev.tidings.http.json.Rfc3339;
import dev.tidings.projections.Envelope;
import java.time.DateTimeException;
import java.util.regex.Pattern;

/** A moment in the life of a post. */
sealed interface Moment permits MomentByVersion, MomentByTime {

    /** Whether the event came later. */
    boolean isBefore(Envelope<TidingsEvent> event);

    /** Whether it has come, where the stream ends with this version. */
    boolean hasComeBy(long lastVersion);

    /** No more digits than a version may have. */
    Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    /**
     * The moment that a request names: a version, or an instant as in RFC 3339.
     *
     * @throws ProblemException where it is neither
     */
    static Moment named(String parameter, String text) {
        if (VERSION.matcher(text).matches()) {
            return new MomentByVersion(Long.parseLong(text));
        }
        try {
            return new MomentByTime(Rfc3339.parse(text));
        } catch (DateTimeException e) {
            throw ProblemException.invalid(
                    parameter, "must be an instant such as 2026-01-31T12:00:00Z or a version such as 3");
        }
    }
}
