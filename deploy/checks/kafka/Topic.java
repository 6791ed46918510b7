import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The log as the topic holds it, read by a consumer that knows nothing of Tidings. */
final class Topic {

    static final String NAME = "tidings-log";

    /**
     * What was read.
     *
     * @param first   position; 0 where there is none
     * @param last    position without a gap behind the first
     * @param repeats how many records came again
     * @param gap     whether there is anything behind a gap
     */
    record Contents(long first, long last, long repeats, boolean gap) {}

    private Topic() {}

    static Contents read() {
        List<Long> positions = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Broker.ADDRESS, "auto.offset.reset", "earliest", "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(NAME, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    positions.add(Long.parseLong(new String(record.headers().lastHeader("ce_position").value(), UTF_8)));
                }
            }
        }
        if (positions.isEmpty()) {
            return new Contents(0, 0, 0, false);
        }
        long last = positions.getFirst();
        long furthest = last;
        long repeats = 0;
        for (long position : positions.subList(1, positions.size())) {
            repeats += position <= last ? 1 : 0;
            last = position == last + 1 ? position : last;
            furthest = Math.max(furthest, position);
        }
        return new Contents(positions.getFirst(), last, repeats, furthest > last);
    }
}
