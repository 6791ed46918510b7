package dev.tidings.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in the log; payload and metadata stay bytes until somebody asks for them.
 *
 * @param position   its place in the whole log, from 1
 * @param streamType what kind of thing its stream is about; null for an event that belongs to no stream
 * @param streamId   its stream; null likewise
 * @param version    its place in its stream, from 0; -1 for an event that belongs to no stream
 * @param name       what it is called, such as {@code post.published}
 * @param revision   of its form, when it was written
 * @param payload    JSON
 * @param metadata   JSON
 * @param recordedAt when it happened
 */
@SuppressWarnings("ArrayRecordComponent") // entries are never compared
public record LogEntry(
        long position,
        @Nullable String streamType,
        @Nullable String streamId,
        long version,
        String name,
        int revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt) {

    /** The version of an event that belongs to no stream. */
    public static final long NO_VERSION = -1;

    /** What {@link #read} expects of a query, in this order. */
    public static final String COLUMNS =
            "position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at";

    /** The entry of a row. */
    public static LogEntry read(ResultSet row) throws SQLException {
        String streamId = row.getString(3);
        return new LogEntry(
                row.getLong(1),
                row.getString(2),
                streamId,
                streamId == null ? NO_VERSION : row.getLong(4),
                row.getString(5),
                row.getInt(6),
                row.getBytes(7),
                row.getBytes(8),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    /** The event's id, the same wherever and however often it is sent. Where it has none, its position makes one. */
    public String eventId() {
        return MetadataJson.eventId(metadata, position);
    }

    /** How much it carries, in bytes. */
    public long size() {
        return (long) payload.length + metadata.length;
    }
}
