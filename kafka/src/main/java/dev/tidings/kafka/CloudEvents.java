package dev.tidings.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.eventstore.CloudEventAttributes;
import dev.tidings.eventstore.LogEntry;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the log as CloudEvents in Kafka's binary mode: attributes are headers, the payload is the value, the stream
 * is the key. Nothing of an entry is lost on the way. Thread-safe.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">the
 *     binding</a>
 */
final class CloudEvents {

    private static final String ATTRIBUTE = "ce_";
    private static final String POSITION = ATTRIBUTE + CloudEventAttributes.POSITION;
    private static final String STREAM_TYPE = ATTRIBUTE + CloudEventAttributes.STREAM_TYPE;
    private static final String STREAM_VERSION = ATTRIBUTE + CloudEventAttributes.STREAM_VERSION;
    private static final String REVISION = ATTRIBUTE + CloudEventAttributes.REVISION;
    /** Not an attribute: who did it and as part of which request, as it stands in the log. */
    private static final String METADATA = "metadata";

    private final TopicPartition partition;
    private final URI source;

    /**
     * What makes records for a topic.
     *
     * @param source tells this log from others, in each event
     */
    CloudEvents(TopicPartition partition, URI source) {
        this.partition = partition;
        this.source = source;
    }

    ProducerRecord<String, byte[]> record(LogEntry entry) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                partition.topic(),
                partition.partition(),
                entry.recordedAt().toEpochMilli(),
                entry.streamId(),
                entry.payload());
        Headers headers = record.headers();
        CloudEventAttributes.of(entry, source)
                .forEach((name, value) -> headers.add(ATTRIBUTE + name, value.getBytes(UTF_8)));
        headers.add("content-type", "application/json".getBytes(UTF_8));
        headers.add(METADATA, entry.metadata());
        return record;
    }

    /**
     * The entry that a record was made of.
     *
     * @throws ForeignRecordException where it was not made of one
     */
    static LogEntry entry(ConsumerRecord<String, byte[]> record) {
        try {
            String version = text(record, STREAM_VERSION);
            Header metadata = record.headers().lastHeader(METADATA);
            return new LogEntry(
                    position(record),
                    text(record, STREAM_TYPE),
                    text(record, "ce_subject"),
                    version == null ? LogEntry.NO_VERSION : Long.parseLong(version),
                    required(record, "ce_type"),
                    Integer.parseInt(required(record, REVISION)),
                    record.value() == null ? new byte[0] : record.value(),
                    metadata == null ? new byte[0] : metadata.value(),
                    Instant.parse(required(record, "ce_time")));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new ForeignRecordException(record, e.getMessage());
        }
    }

    /** The position of the entry that a record was made of, without reading the rest of it. */
    static long position(ConsumerRecord<String, byte[]> record) {
        try {
            return Long.parseLong(required(record, POSITION));
        } catch (NumberFormatException e) {
            throw new ForeignRecordException(record, e.getMessage());
        }
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        String text = text(record, name);
        if (text == null) {
            throw new ForeignRecordException(record, "it has no " + name);
        }
        return text;
    }

    private static @Nullable String text(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
