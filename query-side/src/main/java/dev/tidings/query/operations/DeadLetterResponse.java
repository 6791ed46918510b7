package dev.tidings.query.operations;

import dev.tidings.projections.DeadLetter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as operators get it.
 *
 * @param position where in the log the event stands
 * @param stream   the user or post whose later events wait behind it
 * @param event    the event's name
 * @param cause    null where it only waits behind another one
 */
record DeadLetterResponse(
        long id,
        long position,
        @Nullable UUID stream,
        String event,
        @Nullable String cause,
        @Nullable String message,
        int attempts,
        Instant parkedAt,
        @Nullable Instant attemptedAt) {

    static DeadLetterResponse of(DeadLetter letter) {
        return new DeadLetterResponse(
                letter.id(),
                letter.position(),
                letter.stream(),
                letter.eventName(),
                letter.cause(),
                letter.message(),
                letter.attempts(),
                letter.parkedAt(),
                letter.attemptedAt());
    }
}
