package dev.tidings.cli.mails;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Mail that was not sent yet, as the API shows it. */
record Mail(
        String id,
        String kind,
        String userId,
        String state,
        int attempts,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant nextAttemptAt) {}
