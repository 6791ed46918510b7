package dev.tidings.kafka.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Tells each event once, in order, from a position on. What it must remember is the last position it told. */
public final class EventPrinter {

    private EventPrinter() {}

    /** Tells the events behind a position, up to another one. */
    public static void print(Map<String, Object> kafka, String topic, long after, long last, Consumer<String> line) {
        long position = after;
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> log = List.of(new TopicPartition(topic, 0));
            consumer.assign(log);
            consumer.seekToBeginning(log);
            while (position < last) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(1))) {
                    long at = Long.parseLong(header(event, "ce_position"));
                    if (at == position + 1) { // what is not more is a repetition; what is further, a gap to wait at
                        position = at;
                        line.accept(at + " " + header(event, "ce_type") + " " + event.value());
                    }
                }
            }
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }
}
