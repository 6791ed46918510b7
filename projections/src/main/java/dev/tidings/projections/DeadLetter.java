package dev.tidings.projections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits because a projection could not handle it, or an earlier one of its stream.
 *
 * @param position    where in the log the event stands
 * @param stream      the user or post whose events stay in order; null where the event is too broken to tell
 * @param cause       the type of what went wrong; null where the event only waits behind another one
 * @param message     what it said, without data of the database
 * @param attempts    how often the event was tried
 * @param attemptedAt when it was tried last; null where it was never tried
 */
public record DeadLetter(
        long id,
        String projection,
        long position,
        @Nullable UUID stream,
        String eventName,
        @Nullable String cause,
        @Nullable String message,
        int attempts,
        Instant parkedAt,
        @Nullable Instant attemptedAt) {}
