package dev.tidings.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Reads the log's topic record by record, from any offset. For one thread. */
final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<String, byte[]> consumer;
    private final TopicPartition partition;
    private final Deque<ConsumerRecord<String, byte[]>> fetched = new ArrayDeque<>();

    /** What reads from nowhere until it is told from where. */
    TopicReader(Consumer<String, byte[]> consumer, TopicPartition partition) {
        this.consumer = consumer;
        this.partition = partition;
        consumer.assign(List.of(partition));
    }

    /** The offset of the first record. */
    long beginning() {
        requireTopic();
        return asked(() -> only(consumer.beginningOffsets(List.of(partition))));
    }

    /** The offset behind the last record. */
    long end() {
        requireTopic();
        return asked(() -> only(consumer.endOffsets(List.of(partition))));
    }

    /** Goes on at an offset. */
    void seek(long offset) {
        fetched.clear();
        consumer.seek(partition, offset);
    }

    /**
     * The next record before an offset; null where there is none.
     *
     * @throws DataAccessResourceFailureException where the broker doesn't hand it out in time
     */
    @Nullable
    ConsumerRecord<String, byte[]> next(long end) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (fetched.isEmpty()) {
            if (asked(() -> consumer.position(partition)) >= end) {
                return null;
            }
            asked(() -> fetched.addAll(consumer.poll(Duration.ofMillis(100)).records(partition)));
            if (fetched.isEmpty() && System.nanoTime() > patience) {
                throw new DataAccessResourceFailureException("No record of " + partition + " came in " + PATIENCE);
            }
        }
        ConsumerRecord<String, byte[]> next = fetched.getFirst();
        return next.offset() < end ? fetched.removeFirst() : null;
    }

    /**
     * Waits a while for records behind the last one that came.
     *
     * @throws DataAccessResourceFailureException where the topic is gone
     */
    boolean awaitMore(Duration patience) {
        if (fetched.isEmpty()) {
            asked(() -> fetched.addAll(consumer.poll(patience).records(partition)));
        }
        if (fetched.isEmpty()) {
            requireTopic();
        }
        return !fetched.isEmpty();
    }

    /** Whether the next record is here already. */
    boolean hasFetched() {
        return !fetched.isEmpty();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    /** A consumer asks for a topic that is gone again and again, without a pause, and tells nobody. */
    private void requireTopic() {
        if (asked(() -> consumer.partitionsFor(partition.topic())).isEmpty()) {
            throw new DataAccessResourceFailureException("There is no topic " + partition.topic());
        }
    }

    private static long only(Map<TopicPartition, Long> offsets) {
        return offsets.values().iterator().next();
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException e) {
            throw new DataAccessResourceFailureException("Kafka can't be asked for " + partition, e);
        }
    }
}
