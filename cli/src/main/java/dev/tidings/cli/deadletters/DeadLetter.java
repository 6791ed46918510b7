package dev.tidings.cli.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that a projection could not handle, as the API shows it. */
record DeadLetter(
        String id,
        long position,
        @Nullable String stream,
        String event,
        @Nullable String cause,
        @Nullable String message,
        int attempts,
        Instant parkedAt,
        @Nullable Instant attemptedAt) {}
