package dev.tidings.kafka;

import static dev.tidings.kafka.Entries.positions;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.eventstore.EventAppender;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.LogRow;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.kafka.example.EventPrinter;
import dev.tidings.migrations.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log on PostgreSQL, published to a real broker by processes that come and go. */
@Execution(ExecutionMode.CONCURRENT)
class LogPublisherTest {

    private static final PageLimit ALL = new PageLimit(100_000, 1_000_000_000);

    private final DataSource database = TestDatabase.create();
    private final EventAppender appender = new EventAppender(
            database, new SimpleMeterRegistry(), TracerProvider.noop().get("test"));
    private final EventLog log = new EventLog(database, Duration.ofMillis(100));
    private final LogTopic topic = Broker.topic();
    private final List<LogPublisher> publishers = new ArrayList<>();

    @AfterEach
    void close() {
        publishers.forEach(LogPublisher::close);
        log.close();
        appender.close();
    }

    @Test
    void theLogIsPublishedInOrderWhatWasThereBeforeAndWhatComes() {
        append(1_700);
        publisher();
        append(300);

        assertThat(published(2_000))
                .isEqualTo(LongStream.rangeClosed(1, 2_000).boxed().toList());
    }

    @Test
    void eachRecordIsACloudEvent() {
        appender.append(List.of(new LogRow(
                "thing",
                "a-thing",
                0L,
                "thing.made",
                3,
                bytes("{\"a\":1}"),
                bytes("{\"eventId\":\"e-1\"}"),
                Instant.parse("2026-02-03T04:05:06.789012Z"))));
        publisher();

        await().until(() -> published().size() == 1);
        ConsumerRecord<String, byte[]> record = records().getFirst();
        assertThat(record.key()).isEqualTo("a-thing");
        assertThat(record.value()).asString().isEqualTo("{\"a\":1}");
        assertThat(record.headers())
                .extracting(header -> header.key() + ": " + new String(header.value(), UTF_8))
                .contains(
                        "ce_specversion: 1.0",
                        "ce_id: e-1",
                        "ce_source: urn:test",
                        "ce_type: thing.made",
                        "ce_time: 2026-02-03T04:05:06.789012Z",
                        "ce_subject: a-thing",
                        "ce_position: 1",
                        "ce_revision: 3",
                        "ce_streamtype: thing",
                        "ce_streamversion: 0",
                        "content-type: application/json");
    }

    @Test
    void oneOfManyPublishesAndTheNextTakesOverBehindWhatTheTopicHolds() {
        LogPublisher first = publisher();
        await().until(first::leads);
        LogPublisher second = publisher();
        append(100);
        await().until(() -> first.published() == 100);
        assertThat(second.leads()).isFalse();

        first.close();
        append(100);

        await().until(second::leads);
        assertThat(published(200))
                .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void oneThatEndsHoldsNoConnectionToTheBroker() {
        LogPublisher publisher = publisher();
        append(10);
        await().until(() -> publisher.published() == 10);
        assertThat(sendingThreads()).hasSize(1);

        publisher.close();

        await().untilAsserted(() -> assertThat(sendingThreads()).isEmpty());
    }

    @Test
    void oneThatLostTheDatabaseIsFollowedByAnotherAndNoPositionIsMissing() {
        LogPublisher first = publisher();
        LogPublisher second = publisher();
        append(50);
        await().until(() -> first.published() == 50 || second.published() == 50);
        new JdbcTemplate(database).queryForList("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """);
        await().ignoreExceptions().until(() -> append(50) > 0);

        long head = log.head();
        assertThat(distinct(head))
                .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
    }

    @Test
    void aZombieThatSendsWhatItHadReadDoesNoHarm() {
        append(40);
        publisher();
        assertThat(published(40)).hasSize(40);
        // As one does that was frozen with a page in hand while another one took over.
        Entries.send(topic, Entries.range(31, 40));
        append(10);

        await().until(() -> published().size() == 60);
        try (KafkaFeed feed = new KafkaFeed(topic, new SimpleMeterRegistry())) {
            assertThat(feed.head()).isEqualTo(50);
            assertThat(positions(feed.after(0, ALL)))
                    .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    /** Else what stands behind it would hide in the end that it is missing. */
    @Test
    void whatIsRefusedAgainAndAgainLeavesNoMoreBehindItAndIsThereInTheEnd() throws InterruptedException {
        Broker.create(topic, "max.message.bytes", "100000");
        append(10);
        append(1, i -> "{\"long\":\"" + "x".repeat(200_000) + "\"}");
        append(700);
        LogPublisher publisher = publisher();

        await().until(() -> publisher.status().failures() >= 3);
        int behind = published().size() - 10;
        Broker.change(topic, "max.message.bytes", "1000000");

        assertThat(behind).isLessThanOrEqualTo(700);
        try (KafkaFeed feed = new KafkaFeed(topic, new SimpleMeterRegistry())) {
            assertThat(feed.await(711, Duration.ofSeconds(30))).isTrue();
            assertThat(positions(feed.after(0, ALL)))
                    .isEqualTo(LongStream.rangeClosed(1, 711).boxed().toList());
        }
    }

    @Test
    void aTopicThatWasLostIsMadeAnewFromTheLog() {
        append(30);
        publisher();
        assertThat(published(30)).hasSize(30);
        Broker.lose(topic);
        append(5);

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> published().size() >= 35);
        assertThat(distinct(35)).isEqualTo(LongStream.rangeClosed(1, 35).boxed().toList());
    }

    @Test
    void aTopicThatWasLostIsMadeAnewAlsoWhereNothingHappens() {
        append(30);
        publisher();
        assertThat(published(30)).hasSize(30);

        Broker.lose(topic);

        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> published().size() == 30);
    }

    @Test
    void aTopicThatSomebodyHasMadeAnewBeginsWithTheLog() {
        append(30);
        publisher();
        assertThat(published(30)).hasSize(30);
        Broker.lose(topic);
        topic.ensure();

        append(5);

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> published().size() == 35);
        assertThat(published(35))
                .isEqualTo(LongStream.rangeClosed(1, 35).boxed().toList());
    }

    @Test
    void aProgramThatKnowsKafkaAloneGetsEachEventOnceInOrder() {
        append(12);
        publisher();
        assertThat(published(12)).hasSize(12);
        Entries.send(topic, Entries.range(10, 12));
        append(3);
        List<String> told = new ArrayList<>();

        EventPrinter.print(Broker.connection(), topic.name(), 5, 15, told::add);

        assertThat(told).hasSize(10).startsWith("6 thing.happened {\"i\":5}").endsWith("15 thing.happened {\"i\":2}");
    }

    @Test
    void lagAndRateAreTold() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        append(20);
        LogPublisher publisher = publisher(metrics);

        await().until(() -> publisher.published() == 20);
        assertThat(metrics.get("tidings.kafka.published").counter().count()).isEqualTo(20);
        assertThat(metrics.get("tidings.kafka.publishing.leads").gauge().value())
                .isEqualTo(1);
        await().until(() -> metrics.get("tidings.kafka.publishing.lag").gauge().value() == 0);
        assertThat(publisher.status()).isEqualTo(new PublisherStatus(true, 20, 20, 0, null));
    }

    @Test
    void whyItFailedLastIsTold() {
        LogTopic nowhere = new LogTopic(
                "nowhere",
                Map.of(
                        "bootstrap.servers", "localhost:1",
                        "request.timeout.ms", "1000",
                        "default.api.timeout.ms", "2000"));
        LogPublisher publisher =
                new LogPublisher(log, database, nowhere, URI.create("urn:test"), new SimpleMeterRegistry()).start();
        publishers.add(publisher);

        await().until(() -> publisher.status().failures() > 0);

        assertThat(publisher.status().leads()).isFalse();
        assertThat(publisher.status().lastFailure()).isNotBlank();
    }

    private Set<Thread> sendingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("kafka-producer-network-thread | " + topic.name()))
                .collect(Collectors.toSet());
    }

    private LogPublisher publisher() {
        return publisher(new SimpleMeterRegistry());
    }

    private LogPublisher publisher(SimpleMeterRegistry metrics) {
        LogPublisher publisher = new LogPublisher(log, database, topic, URI.create("urn:test"), metrics).start();
        publishers.add(publisher);
        return publisher;
    }

    private long append(int count) {
        return append(count, i -> "{\"i\":" + i + "}");
    }

    private long append(int count, IntFunction<String> payload) {
        return appender.append(IntStream.range(0, count)
                        .mapToObj(i -> new LogRow(
                                null,
                                null,
                                null,
                                "thing.happened",
                                1,
                                bytes(payload.apply(i)),
                                bytes("{}"),
                                Instant.now()))
                        .toList())
                .position();
    }

    private List<Long> published(int count) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> published().size() >= count);
        return published();
    }

    private List<Long> distinct(long head) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> published().contains(head));
        return published().stream().distinct().toList();
    }

    private List<Long> published() {
        return records().stream().map(CloudEvents::position).toList();
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (TopicReader reader = topic.reader()) {
            long end = reader.end();
            reader.seek(reader.beginning());
            for (ConsumerRecord<String, byte[]> record = reader.next(end); record != null; record = reader.next(end)) {
                records.add(record);
            }
        }
        return records;
    }

    private static byte[] bytes(String json) {
        return json.getBytes(UTF_8);
    }
}
