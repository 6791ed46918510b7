package dev.tidings.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event as the table holds it, all but its position, which only the append gives it. */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record LogRow(
        @Nullable String streamType,
        @Nullable String streamId,
        @Nullable Long version,
        String name,
        int revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt) {

    private static final int NO_REVISION = 0;

    static LogRow of(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        String revision = payload.getType().getRevision();
        DomainEventMessage<?> inStream = event instanceof DomainEventMessage<?> domain ? domain : null;
        return new LogRow(
                inStream == null ? null : inStream.getType(),
                inStream == null ? null : inStream.getAggregateIdentifier(),
                inStream == null ? null : inStream.getSequenceNumber(),
                payload.getType().getName(),
                revision == null ? NO_REVISION : Integer.parseInt(revision),
                payload.getData(),
                MetadataJson.write(event, serializer),
                event.getTimestamp());
    }

    /** The revision as Axon has it: none for what is not an event of ours. */
    static @Nullable String revision(int stored) {
        return stored == NO_REVISION ? null : Integer.toString(stored);
    }

    long size() {
        return (long) payload.length + metadata.length;
    }
}
