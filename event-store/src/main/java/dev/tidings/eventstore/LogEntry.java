package dev.tidings.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

/** A row of the log as Axon reads it: payload and metadata stay bytes until somebody asks for them. */
class LogEntry implements TrackedEventData<byte[]> {

    /** What {@link #read} expects of a query, in this order. */
    static final String COLUMNS =
            "position, name, revision, payload, metadata, recorded_at, stream_type, stream_id, version";

    private final long position;
    private final SerializedObject<byte[]> payload;
    private final byte[] metadata;
    private final Instant recordedAt;

    LogEntry(ResultSet row) throws SQLException {
        this.position = row.getLong(1);
        int revision = row.getInt(3);
        this.payload = new SimpleSerializedObject<>(
                row.getBytes(4), byte[].class, new SimpleSerializedType(row.getString(2), LogRow.revision(revision)));
        this.metadata = row.getBytes(5);
        this.recordedAt = row.getObject(6, OffsetDateTime.class).toInstant();
    }

    static LogEntry read(ResultSet row) throws SQLException {
        return row.getString(8) == null ? new LogEntry(row) : new InStream(row);
    }

    long position() {
        return position;
    }

    long size() {
        return (long) payload.getData().length + metadata.length;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return MetadataJson.eventId(metadata);
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(MetadataJson.metadata(metadata), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }

    /** An event that belongs to a stream. */
    static final class InStream extends LogEntry implements DomainEventData<byte[]> {

        private final String streamType;
        private final String streamId;
        private final long version;

        InStream(ResultSet row) throws SQLException {
            super(row);
            this.streamType = row.getString(7);
            this.streamId = row.getString(8);
            this.version = row.getLong(9);
        }

        @Override
        public String getType() {
            return streamType;
        }

        @Override
        public String getAggregateIdentifier() {
            return streamId;
        }

        @Override
        public long getSequenceNumber() {
            return version;
        }
    }
}
