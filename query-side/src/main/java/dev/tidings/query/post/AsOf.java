package dev.tidings.query.post;

import dev.tidings.events.TidingsEvent;
import dev.tidings.http.ProblemException;
import dev.tidings.http.json.Rfc3339;
import dev.tidings.projections.Envelope;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** A moment in the life of a post. */
sealed interface AsOf {

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
    static AsOf named(String parameter, String text) {
        if (VERSION.matcher(text).matches()) {
            return new AtVersion(Long.parseLong(text));
        }
        try {
            return new AtTime(Rfc3339.parse(text));
        } catch (DateTimeException e) {
            throw ProblemException.invalid(
                    parameter, "must be an instant such as 2026-01-31T12:00:00Z or a version such as 3");
        }
    }

    /** Once it was so late. */
    record AtTime(Instant instant) implements AsOf {

        @Override
        public boolean isBefore(Envelope<TidingsEvent> event) {
            return event.recordedAt().isAfter(instant);
        }

        /** A client's clock may be ahead of ours. */
        @Override
        public boolean hasComeBy(long lastVersion) {
            return true;
        }
    }

    /** Once the stream had come to a version. */
    record AtVersion(long version) implements AsOf {

        @Override
        public boolean isBefore(Envelope<TidingsEvent> event) {
            return event.version() > version;
        }

        @Override
        public boolean hasComeBy(long lastVersion) {
            return version <= lastVersion;
        }
    }
}
