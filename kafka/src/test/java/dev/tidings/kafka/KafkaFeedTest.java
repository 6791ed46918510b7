package dev.tidings.kafka;

import static dev.tidings.kafka.Entries.positions;
import static dev.tidings.kafka.Entries.range;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tidings.eventstore.Feed;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a feed is promised to be, of a topic that real publishers may leave behind. */
class KafkaFeedTest {

    private static final PageLimit PAGE = new PageLimit(10, 1_000_000);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LogTopic topic = Broker.topic();
    private final KafkaFeed feed = new KafkaFeed(topic, metrics);

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void anEntryComesOutAsItWentIn() {
        Entries.send(topic, 1);

        assertThat(feed.after(0, PAGE))
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(Entries.entry(1));
    }

    @Test
    void itIsReadFromAnyPositionPageByPage() throws InterruptedException {
        Entries.send(topic, range(1, 25));

        assertThat(feed.await(25, LONG)).isTrue();
        assertThat(feed.head()).isEqualTo(25);
        assertThat(positions(feed.after(0, PAGE))).isEqualTo(list(1, 10));
        assertThat(positions(feed.after(10, PAGE))).isEqualTo(list(11, 20));
        assertThat(positions(feed.after(20, PAGE))).isEqualTo(list(21, 25));
        assertThat(feed.after(25, PAGE)).isEmpty();
        assertThat(positions(feed.after(13, PAGE))).isEqualTo(list(14, 23));
        assertThat(positions(feed.at(List.of(17L, 3L, 99L), PAGE))).isEqualTo(List.of(3L, 17L));
    }

    @Test
    void aPageEndsWithItsBytesAndHoldsOneEntryAtLeast() {
        Entries.send(topic, range(1, 9));
        long bytes = Entries.entry(1).payload().length;

        assertThat(feed.after(0, new PageLimit(9, 1))).hasSize(1);
        assertThat(feed.after(0, new PageLimit(9, 2 * bytes + 1))).hasSize(3);
    }

    @Test
    void whatAnOvertakenPublisherRepeatsIsPassedOver() throws InterruptedException {
        Entries.send(topic, range(1, 20));
        Entries.send(topic, range(15, 30));
        Entries.send(topic, range(3, 6));
        Entries.send(topic, range(31, 40));

        assertThat(feed.await(40, LONG)).isTrue();
        for (long position = 0; position < 40; position++) {
            assertThat(positions(feed.after(position, PAGE)))
                    .as("behind %s", position)
                    .isEqualTo(list(position + 1, Math.min(position + 10, 40)));
        }
    }

    @Test
    void aRepetitionNearTheEndDoesNotHideHowFarTheLogIs() {
        int before = 2 * LogTopic.REACH;
        Entries.send(topic, range(1, before));
        Entries.send(topic, range(1, 1000));
        assertThat(headOfWhoComesNow()).isEqualTo(before);

        // The first of the records that are looked through is one of the repeated ones now.
        int head = before + LogTopic.REACH - 500;
        Entries.send(topic, range(before + 1, head));
        assertThat(headOfWhoComesNow()).isEqualTo(head);
        assertThat(positions(feed.after(before - 5, PAGE))).isEqualTo(list(before - 4, before + 5));
    }

    @Test
    void aGapIsToldAndEndsWhenAPublisherHasFilledIt() throws InterruptedException {
        Entries.send(topic, 1, 2, 5, 6);

        await().until(() -> metrics.get("tidings.kafka.feed.gap").gauge().value() == 1);
        assertThat(feed.head()).isEqualTo(2);
        assertThat(positions(feed.after(0, PAGE))).isEqualTo(list(1, 2));
        assertThat(positions(feed.after(2, PAGE)))
                .as("what is behind it tells of it")
                .isEqualTo(List.of(5L));

        Entries.send(topic, range(3, 7));

        assertThat(feed.await(7, LONG)).isTrue();
        assertThat(positions(feed.after(2, PAGE))).isEqualTo(list(3, 7));
        assertThat(metrics.get("tidings.kafka.feed.gap").gauge().value()).isZero();
    }

    @Test
    void aTopicThatWasMadeAnewIsReadOnWhereItIsShorterThanItWas() {
        Entries.send(topic, range(1, 20));
        Entries.send(topic, range(1, 20));
        await().until(() -> feed.knownHead() == 20);
        assertThat(feed.after(20, PAGE)).isEmpty();

        Broker.lose(topic);
        Entries.send(topic, range(1, 25));

        await().until(() -> feed.knownHead() == 25);
        await().ignoreExceptions().until(() -> positions(feed.after(20, PAGE)).equals(list(21, 25)));
    }

    @Test
    void whoFollowsIsCalledWhenTheTopicGrowsUntilItIsClosed() {
        AtomicInteger called = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        feed.onGrowth(closed::incrementAndGet).close();
        try (Feed.Registration registration = feed.onGrowth(called::incrementAndGet)) {
            assertThat(registration).isNotNull();

            Entries.send(topic, 1);

            await().until(() -> called.get() > 0 && feed.knownHead() == 1);
            assertThat(closed).hasValue(0);
        }
    }

    @Test
    void whatIsNoneOfTheLogIsRefusedByName() {
        Entries.send(topic, 1);
        Entries.send(topic, List.of(new ProducerRecord<>(topic.name(), "somebody", "else".getBytes(UTF_8))));

        assertThatThrownBy(() -> feed.after(0, PAGE))
                .isInstanceOf(ForeignRecordException.class)
                .hasMessageContaining("offset 1 of " + topic.name());
    }

    @Test
    void anEventWithoutAStreamStaysOne() {
        LogEntry entry = Entries.entry(1);
        CloudEvents events = new CloudEvents(topic.partition(), URI.create("urn:test"));
        Entries.send(
                topic,
                List.of(events.record(new LogEntry(
                        1,
                        null,
                        null,
                        LogEntry.NO_VERSION,
                        "views",
                        1,
                        entry.payload(),
                        new byte[0],
                        entry.recordedAt()))));

        LogEntry read = feed.after(0, PAGE).getFirst();
        assertThat(read.streamId()).isNull();
        assertThat(read.streamType()).isNull();
        assertThat(read.version()).isEqualTo(LogEntry.NO_VERSION);
    }

    private long headOfWhoComesNow() {
        try (KafkaFeed later = new KafkaFeed(topic, new SimpleMeterRegistry())) {
            return later.head();
        }
    }

    private static List<Long> list(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
