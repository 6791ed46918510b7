package dev.tidings.kafka;

import static dev.tidings.kafka.Entries.positions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.eventstore.PageLimit;
import java.net.URI;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

class RecentRecordsTest {

    private static final TopicPartition PARTITION = new TopicPartition("log", 0);
    private static final CloudEvents EVENTS = new CloudEvents(PARTITION, URI.create("urn:test"));

    @Property
    void whatIsHandedOutFollowsOnWhatWasAskedForAndIsNoMoreThanAPage(
            @ForAll @IntRange(min = 1, max = 5000) int first,
            @ForAll @IntRange(max = 1500) int count,
            @ForAll @IntRange(max = 7000) int after,
            @ForAll @IntRange(min = 1, max = 50) int page) {
        RecentRecords recent = new RecentRecords();

        LongStream.range(first, first + count).forEach(position -> recent.add(position, record(position)));

        int last = first + count - 1;
        long oldest = Math.max(first, last - 999);
        long[] expected = after + 1 < oldest
                ? new long[0]
                : LongStream.rangeClosed(after + 1, Math.min(last, after + page))
                        .toArray();
        assertThat(positions(recent.after(after, new PageLimit(page, 1_000_000))))
                .containsExactly(LongStream.of(expected).boxed().toArray(Long[]::new));
    }

    private static ConsumerRecord<String, byte[]> record(long position) {
        ProducerRecord<String, byte[]> sent = EVENTS.record(Entries.entry(position));
        return new ConsumerRecord<>(
                sent.topic(),
                PARTITION.partition(),
                position,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
