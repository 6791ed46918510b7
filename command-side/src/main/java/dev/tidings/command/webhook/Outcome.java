package dev.tidings.command.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a try.
 *
 * @param status     of the answer; null where there was none
 * @param failure    why it is to be tried again, in words of our own; null where it was taken
 * @param retryAfter when the receiver wants to be asked again; null where it does not say
 */
record Outcome(
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable Duration retryAfter,
        Duration duration) {

    private static final int GONE = 410;

    static Outcome answered(int status, @Nullable Duration retryAfter, Duration duration) {
        return new Outcome(status, failureOf(status), retryAfter, duration);
    }

    static Outcome unanswered(String failure, Duration duration) {
        return new Outcome(null, failure, null, duration);
    }

    boolean isDelivered() {
        return failure == null;
    }

    /** Whether the receiver wants nothing any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }

    /** As it is counted. */
    String tag() {
        if (isDelivered()) {
            return "delivered";
        }
        return status == null ? "unanswered" : "refused";
    }

    private static @Nullable String failureOf(int status) {
        if (status >= 200 && status < 300) {
            return null;
        }
        return status >= 300 && status < 400
                ? "it answered " + status + ", and redirects are not followed"
                : "it answered " + status;
    }
}
