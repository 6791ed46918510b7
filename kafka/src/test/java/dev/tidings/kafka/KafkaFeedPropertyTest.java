package dev.tidings.kafka;

import static dev.tidings.kafka.Entries.positions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.eventstore.PageLimit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class KafkaFeedPropertyTest {

    /** Publishers that take over from one another, whose sends arrive in any mixture that Kafka allows. */
    @Property(tries = 12)
    void howeverPublishersOvertookOneAnotherTheFeedHoldsEachPositionOnceInOrder(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int publishers) {
        List<Long> topic = new ArrayList<>();
        List<List<Long>> underWay = new ArrayList<>();
        long head = 0;
        for (int i = 0; i < publishers; i++) {
            long from = head + 1;
            List<Long> sends = new ArrayList<>(LongStream.range(from, from + 1 + random.nextInt(60))
                    .boxed()
                    .toList());
            int arrives = random.nextInt(sends.size() + 1);
            for (int sent = 0; sent < arrives; sent++) {
                head = Math.max(head, sends.getFirst());
                topic.add(sends.removeFirst());
            }
            underWay.add(sends);
        }
        // What was under way when each was overtaken arrives later, mixed, in each one's own order; the last one
        // finishes.
        while (underWay.stream().anyMatch(sends -> !sends.isEmpty())) {
            List<Long> sends = underWay.get(random.nextInt(underWay.size()));
            if (!sends.isEmpty() && sends.getFirst() <= head + 1) {
                head = Math.max(head, sends.getFirst());
                topic.add(sends.removeFirst());
            }
        }

        LogTopic kafka = Broker.topic();
        Entries.send(kafka, topic.stream().mapToLong(Long::longValue).toArray());
        try (KafkaFeed feed = new KafkaFeed(kafka, new SimpleMeterRegistry())) {
            assertThat(feed.head()).isEqualTo(head);
            PageLimit page = new PageLimit(1 + random.nextInt(40), 1_000_000);
            List<Long> read = new ArrayList<>();
            while (read.size() < head) {
                read.addAll(positions(feed.after(read.size(), page)));
            }
            assertThat(read).isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
            long anywhere = random.nextLong(head);
            assertThat(feed.after(anywhere, page).getFirst().position()).isEqualTo(anywhere + 1);
        }
    }
}
