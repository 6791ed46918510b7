package dev.tidings.cli.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event of the log, as the API shows it. */
record LogEntry(
        long position,
        @Nullable Stream stream,
        @Nullable Long version,
        String name,
        int revision,
        Instant recordedAt,
        JsonNode payload) {

    record Stream(String type, String id) {}

    /** {@code post/01985f6e-… 3}, or a dash for an event without a stream. */
    String place() {
        return stream == null ? "-" : "%s/%s %s".formatted(stream.type(), stream.id(), version);
    }
}
