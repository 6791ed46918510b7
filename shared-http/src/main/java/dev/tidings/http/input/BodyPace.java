package dev.tidings.http.input;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How fast a body has to come: some seconds are anybody's, beyond them so many bytes a second, on the average. Only the
 * time counts in which the server waits for the client.
 *
 * @param grace  what is anybody's, in nanoseconds
 * @param perSecond bytes
 */
record BodyPace(long grace, long perSecond) {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** For bodies that may take any time. */
    static final BodyPace ANY = new BodyPace(Long.MAX_VALUE, 1);

    static BodyPace of(Duration grace, long perSecond) {
        return new BodyPace(grace.toNanos(), perSecond);
    }

    boolean isKept(long bytes, long nanos) {
        return nanos <= grace || (nanos - grace) / SECOND <= bytes / perSecond;
    }

    static ProblemException missed() {
        return ProblemException.of(
                ProblemType.BODY_TOO_SLOW, "The body did not come in time: send it again over a faster connection.");
    }
}
