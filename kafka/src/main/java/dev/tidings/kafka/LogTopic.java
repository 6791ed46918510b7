package dev.tidings.kafka;

import static java.util.Objects.requireNonNull;
import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The topic that holds the log, and how this process gets at it. It has one partition, for the log is one total order;
 * nothing in it expires, for it is read from its beginning whenever tables are rebuilt. Thread-safe.
 */
public final class LogTopic {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogTopic.class);

    /** A post of a million characters, escaped and encoded, fits in. */
    private static final int LARGEST_RECORD = 16 << 20;

    /**
     * A topic's end is looked through from so many records before it. Of two publishers no more than two pages each are
     * under way at once, so that what an overtaken one repeats is seen for what it is; where it isn't, more is looked
     * through.
     */
    static final int REACH = 4_000;

    private static final Map<String, Object> PRODUCING = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.BATCH_SIZE_CONFIG,
            256 << 10,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            LARGEST_RECORD,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            3L * LARGEST_RECORD,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            10_000,
            // So soon it is seen that the topic is gone, where nothing is sent.
            ProducerConfig.METADATA_MAX_AGE_CONFIG,
            30_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            20_000);

    /** Brokers are told a while later of topics that come and go: what is seen and then isn't there is made once more. */
    private static final RetryTemplate UNTIL_TOLD = new RetryTemplate(RetryPolicy.builder()
            .predicate(e -> getMostSpecificCause(e) instanceof UnknownTopicOrPartitionException)
            .delay(Duration.ofMillis(50))
            .maxRetries(Long.MAX_VALUE)
            .timeout(Duration.ofSeconds(20))
            .build());

    private final String name;
    private final KafkaAdmin admin;
    private final Map<String, Object> connection;
    private final ConsumerFactory<String, byte[]> consumers;

    /**
     * A topic that may or may not exist.
     *
     * @param name       of the topic
     * @param connection what Kafka's clients are to be configured with: {@code bootstrap.servers}, and what it takes to
     *                   be let in
     */
    public LogTopic(String name, Map<String, Object> connection) {
        this.name = name;
        this.admin = new KafkaAdmin(connection);
        admin.setFatalIfBrokerNotAvailable(true);
        admin.setOperationTimeout((int) Duration.ofSeconds(20).toSeconds());
        this.connection = Map.copyOf(connection);
        this.consumers =
                new DefaultKafkaConsumerFactory<>(connection, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Properties consuming(Duration wait) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, String.valueOf(wait.toMillis()));
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1000");
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, String.valueOf(4 << 20));
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, "9000");
        return properties;
    }

    /** What it is called. */
    String name() {
        return name;
    }

    TopicPartition partition() {
        return new TopicPartition(name, 0);
    }

    /**
     * Creates it where it doesn't exist.
     *
     * @throws IllegalStateException where there is one with more partitions than one, which has no order
     */
    void ensure() {
        UNTIL_TOLD.invoke(this::createOrCheck);
    }

    private void createOrCheck() {
        admin.createOrModifyTopics(new NewTopic(name, Optional.of(1), Optional.empty())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        String.valueOf(LARGEST_RECORD))));
        int partitions = requireNonNull(admin.describeTopics(name).get(name))
                .partitions()
                .size();
        if (partitions != 1) {
            throw new IllegalStateException("The topic " + name + " has " + partitions
                    + " partitions: the log needs one, for it is one order. Name another topic, or delete this one");
        }
    }

    /**
     * Creates it where it doesn't exist. One that holds nothing of the log's beginning, though none was taken away, was
     * made anew under a publisher's hands, and is made anew once more.
     *
     * @return how far it holds the log without a gap
     */
    long ensureLog() {
        ensure();
        try (TopicReader reader = reader()) {
            if (!beginsInTheMiddle(reader)) {
                return read(reader).end();
            }
        }
        LOGGER.warn("The topic {} begins in the middle of the log: it is made anew", name);
        admin.deleteTopics(name);
        ensure();
        return 0;
    }

    private static boolean beginsInTheMiddle(TopicReader reader) {
        if (reader.beginning() > 0) {
            return false;
        }
        reader.seek(0);
        ConsumerRecord<String, byte[]> first = reader.next(reader.end());
        return first != null && CloudEvents.position(first) > 1;
    }

    /**
     * Whoever sends in order, each record once; a failure of one record fails the later ones that are under way. It is
     * its caller's alone: what it has not sent when it is closed is not sent any more.
     */
    Producer<String, byte[]> producer() {
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.putAll(PRODUCING);
        return new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
    }

    /** What jumps about in it. It asks for what is there alone: a request that waits for more would keep up the next. */
    TopicReader reader() {
        return reader(Duration.ofMillis(10));
    }

    /** What reads its end, and is told at once of what comes. */
    TopicReader follower() {
        return reader(Duration.ofMillis(500));
    }

    private TopicReader reader(Duration wait) {
        return new TopicReader(consumers.createConsumer(null, name, null, consuming(wait)), partition());
    }

    /** How far it holds the log without a gap, by its last records. The reader goes on behind them. */
    static Prefix read(TopicReader reader) {
        long beginning = reader.beginning();
        long end = reader.end();
        for (long reach = REACH; ; reach *= 8) {
            long from = Math.max(beginning, end - reach);
            Prefix prefix = readFrom(reader, from, end);
            // What looks like a gap is one only if it is one from the beginning: else a repetition hides what was
            // before.
            if (!prefix.hasGap() || from == beginning) {
                return prefix;
            }
        }
    }

    private static Prefix readFrom(TopicReader reader, long from, long end) {
        reader.seek(from);
        @Nullable ConsumerRecord<String, byte[]> record = reader.next(end);
        if (record == null) {
            return Prefix.upTo(0);
        }
        Prefix prefix = Prefix.upTo(CloudEvents.position(record));
        for (record = reader.next(end); record != null; record = reader.next(end)) {
            prefix.continuesWith(CloudEvents.position(record));
        }
        return prefix;
    }
}
