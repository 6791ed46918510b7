package dev.tidings.eventstore.axon;

import dev.tidings.eventstore.LogRow;
import dev.tidings.eventstore.MetadataJson;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Makes of messages what the log is to hold of them. The events of one request have the same metadata, which is
 * serialised once for those that follow one another. Belongs to the thread that appends.
 */
final class EventRows {

    private final Serializer serializer;
    private @Nullable MetaData lastMetadata;
    private byte[] lastSerialized = {};

    EventRows(Serializer serializer) {
        this.serializer = serializer;
    }

    /** The message as the log is to hold it. */
    LogRow row(EventMessage<?> event) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        String revision = payload.getType().getRevision();
        DomainEventMessage<?> inStream = event instanceof DomainEventMessage<?> domain ? domain : null;
        return new LogRow(
                inStream == null ? null : inStream.getType(),
                inStream == null ? null : inStream.getAggregateIdentifier(),
                inStream == null ? null : inStream.getSequenceNumber(),
                payload.getType().getName(),
                revision == null ? StoredEvent.NO_REVISION : Integer.parseInt(revision),
                payload.getData(),
                MetadataJson.write(event.getIdentifier(), metadata(event)),
                event.getTimestamp());
    }

    private byte[] metadata(EventMessage<?> event) {
        MetaData metadata = event.getMetaData();
        if (!metadata.equals(lastMetadata)) {
            lastSerialized = event.serializeMetaData(serializer, byte[].class).getData();
            lastMetadata = metadata;
        }
        return lastSerialized;
    }
}
