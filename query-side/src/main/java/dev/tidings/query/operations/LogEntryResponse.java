package dev.tidings.query.operations;

import dev.tidings.events.PayloadRedaction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log: no upcaster has touched it, personal data is sealed.
 *
 * @param stream   null for an event that belongs to none
 * @param version  its number within the stream
 * @param revision of the event's shape when it was written
 */
record LogEntryResponse(
        long position,
        @Nullable StreamName stream,
        @Nullable Long version,
        String name,
        int revision,
        Instant recordedAt,
        Map<String, Object> payload,
        Map<String, Object> metadata) {

    boolean isIn(UUID id) {
        return stream != null && stream.id().equals(id.toString());
    }

    /** The event as those may see it who may not read what people wrote. */
    LogEntryResponse redacted() {
        return new LogEntryResponse(
                position, stream, version, name, revision, recordedAt, PayloadRedaction.redact(payload), metadata);
    }

    /** The events of one user or one post. */
    record StreamName(@Schema(example = "post") String type, String id) {}
}
