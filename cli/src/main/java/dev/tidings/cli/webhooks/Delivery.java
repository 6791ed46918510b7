package dev.tidings.cli.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event on its way, as the API shows it. */
record Delivery(
        long position,
        String event,
        @Nullable String stream,
        String state,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable Integer durationMillis,
        @Nullable String failure,
        @Nullable Instant nextAttemptAt) {

    /** What there is to say about it. */
    @Nullable
    String remark() {
        if (failure != null) {
            return failure;
        }
        return state.equals("waiting") && nextAttemptAt == null ? "waits behind another" : null;
    }
}
