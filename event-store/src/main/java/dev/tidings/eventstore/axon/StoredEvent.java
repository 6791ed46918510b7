package dev.tidings.eventstore.axon;

import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.MetadataJson;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** An entry of the log as Axon reads it: payload and metadata stay bytes until somebody asks for them. */
class StoredEvent implements TrackedEventData<byte[]> {

    /** The revision of what is not an event of a registry. */
    static final int NO_REVISION = 0;

    final LogEntry entry;

    private StoredEvent(LogEntry entry) {
        this.entry = entry;
    }

    static StoredEvent of(LogEntry entry) {
        return entry.streamId() == null ? new StoredEvent(entry) : new InStream(entry, entry.streamId());
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(entry.position());
    }

    @Override
    public String getEventIdentifier() {
        return entry.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return entry.recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(MetadataJson.metadata(entry.metadata()), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                entry.payload(), byte[].class, new SimpleSerializedType(entry.name(), revision(entry.revision())));
    }

    private static @Nullable String revision(int stored) {
        return stored == NO_REVISION ? null : Integer.toString(stored);
    }

    /** An event that belongs to a stream. */
    static final class InStream extends StoredEvent implements DomainEventData<byte[]> {

        private final String streamId;

        InStream(LogEntry entry, String streamId) {
            super(entry);
            this.streamId = streamId;
        }

        @Override
        public @Nullable String getType() {
            return entry.streamType();
        }

        @Override
        public String getAggregateIdentifier() {
            return streamId;
        }

        @Override
        public long getSequenceNumber() {
            return entry.version();
        }
    }
}
