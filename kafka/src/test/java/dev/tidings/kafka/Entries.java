package dev.tidings.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.eventstore.LogEntry;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Entries of a log as tests put them into a topic themselves, as a publisher might that was overtaken. */
final class Entries {

    private Entries() {}

    static LogEntry entry(long position) {
        return new LogEntry(
                position,
                "thing",
                new UUID(1, position % 7).toString(),
                position / 7,
                "thing.changed",
                2,
                ("{\"number\":" + position + "}").getBytes(UTF_8),
                ("{\"eventId\":\"event-" + position + "\"}").getBytes(UTF_8),
                Instant.parse("2026-01-01T00:00:00.123456Z").plusSeconds(position));
    }

    /** Sends positions in the order in which they are given. */
    static void send(LogTopic topic, long... positions) {
        CloudEvents events = new CloudEvents(topic.partition(), URI.create("urn:test"));
        send(
                topic,
                Arrays.stream(positions)
                        .mapToObj(position -> events.record(entry(position)))
                        .toList());
    }

    /** Sends records and waits until all have arrived. */
    static void send(LogTopic topic, List<ProducerRecord<String, byte[]>> records) {
        topic.ensure();
        try (Producer<String, byte[]> producer = topic.producer()) {
            for (Future<RecordMetadata> sent :
                    records.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    static long[] range(long first, long last) {
        return LongStream.rangeClosed(first, last).toArray();
    }

    static List<Long> positions(List<LogEntry> entries) {
        return entries.stream().map(LogEntry::position).toList();
    }
}
