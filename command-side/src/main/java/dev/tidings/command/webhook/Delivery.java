package dev.tidings.command.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was sent to an endpoint, or is to be.
 *
 * @param position       the event's place in the log
 * @param event          what it is called
 * @param stream         the id of its stream; null where it has none
 * @param state          {@code waiting} (also for the next try), {@code delivered} or {@code parked}
 * @param lastStatus     of the last answer; null where there was none
 * @param durationMillis of the last try
 * @param failure        why the last try failed
 * @param nextAttemptAt  null where it waits behind another one of its stream, and where it is not tried any more
 */
record Delivery(
        long position,
        String eventId,
        String event,
        @Nullable String stream,
        String state,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable Integer durationMillis,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant attemptedAt,
        @Nullable Instant nextAttemptAt) {}
