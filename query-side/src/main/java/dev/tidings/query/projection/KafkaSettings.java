package dev.tidings.query.projection;

import dev.tidings.kafka.LogTopic;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The topic that the log is published to, or read from.
 *
 * @param bootstrapServers of the brokers, with commas between them
 * @param topic            its name; with one partition
 * @param source           tells this log from others, in each event
 * @param publish          whether this node may be the one that publishes
 * @param properties       what else Kafka's clients need, such as {@code security.protocol}
 */
@ConfigurationProperties("tidings.kafka")
record KafkaSettings(
        String bootstrapServers,
        String topic,
        URI source,
        boolean publish,
        @DefaultValue Map<String, String> properties) {

    LogTopic logTopic() {
        if (bootstrapServers.isBlank()) {
            throw new IllegalStateException(
                    "Where is Kafka? Set TIDINGS_KAFKA_BOOTSTRAP_SERVERS, such as broker-1:9092,broker-2:9092");
        }
        Map<String, Object> connection = new HashMap<>(properties);
        connection.put("bootstrap.servers", bootstrapServers);
        return new LogTopic(topic, connection);
    }
}
