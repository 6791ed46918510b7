package dev.tidings.eventstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the table is to hold it, all but its position, which only the append gives it.
 *
 * @param streamType what kind of thing its stream is about; null, as id and version are, for an event without a stream
 * @param version    its place in its stream, from 0
 * @param payload    JSON
 * @param metadata   JSON
 * @param recordedAt when it happened
 */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
public record LogRow(
        @Nullable String streamType,
        @Nullable String streamId,
        @Nullable Long version,
        String name,
        int revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt) {

    /** How much it carries, in bytes. */
    long size() {
        return (long) payload.length + metadata.length;
    }
}
