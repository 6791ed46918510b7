package dev.tidings.command.idempotency;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What a client is told that repeats a request the wrong way. */
final class IdempotencyProblems {

    private static final ProblemType KEY_REUSED = new ProblemType(
            HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", "The Idempotency-Key belongs to another body");
    private static final ProblemType IN_FLIGHT = new ProblemType(
            HttpStatus.CONFLICT,
            "request-in-flight",
            "The first request with this Idempotency-Key is not answered yet");
    private static final Duration SOON = Duration.ofSeconds(1);

    private IdempotencyProblems() {}

    static ProblemException keyReused() {
        return ProblemException.of(KEY_REUSED, "Repeat the body as it was, or take another key.");
    }

    static ProblemException inFlight() {
        return ProblemException.retryLater(IN_FLIGHT, "Repeat the request in a moment.", SOON);
    }

    /** Nothing of the request has happened. */
    static ProblemException lostRace() {
        return ProblemException.retryLater(
                ProblemType.UNAVAILABLE,
                "Somebody else was faster, and nothing was changed: repeat the request.",
                SOON);
    }

    static ProblemException tooMany() {
        return ProblemException.retryLater(
                ProblemType.UNAVAILABLE, "Too many requests with an Idempotency-Key at once.", SOON);
    }
}
