package dev.tidings.benchmarks.topic;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.database.EventMix;
import dev.tidings.benchmarks.database.Histories;
import dev.tidings.benchmarks.measure.Contest;
import dev.tidings.benchmarks.measure.Results;
import dev.tidings.benchmarks.node.InProcessNode;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.process.Broker;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import dev.tidings.events.TidingsEvent;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.kafka.KafkaFeed;
import dev.tidings.kafka.LogPublisher;
import dev.tidings.kafka.LogTopic;
import dev.tidings.query.projection.TidingsEventTypes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** How many events a second get into a topic, and out of it. */
final class KafkaRates {

    private static final PageLimit PAGE = new PageLimit(8_000, 2_000_000);

    private final Bench bench;
    private final Broker broker;
    private final int events;
    private int topics;

    KafkaRates(Bench bench, Broker broker) {
        this.bench = bench;
        this.broker = broker;
        this.events = bench.scale().events() / 4;
    }

    void measure() throws Exception {
        Database database = bench.postgres().create("kafka_rates").migrate();
        long start = System.nanoTime();
        Histories.appendToLog(database, EventMix.of(events));
        double appended = events * 1e9 / (System.nanoTime() - start);
        try (InProcessNode querySide = InProcessNode.start(Side.QUERY, database);
                TidingsReplay replay = new TidingsReplay(querySide, database, events)) {
            // Nobody has used Kafka before, and its broker has just started.
            WarmUp.untilCompiled(bench, "Kafka", () -> published(database) + read());
            Results results = new Contest()
                    .with("replay", replay::eventsPerSecond)
                    .with("publisher", () -> published(database))
                    .with("feed", this::read)
                    .run(bench.scale().rounds());
            report(database, appended, results);
        }
    }

    /** Events a second, from a publisher's start until a topic that did not exist holds all of them. */
    private double published(Database database) throws InterruptedException {
        topics++;
        long start = System.nanoTime();
        try (HikariDataSource pool = database.pool(4);
                EventLog log = new EventLog(pool, Duration.ofSeconds(1));
                LogPublisher publisher = new LogPublisher(
                                log, pool, topic(), URI.create("urn:benchmarks"), new SimpleMeterRegistry())
                        .start()) {
            while (publisher.status().position() < events) {
                Thread.sleep(2);
            }
            return events * 1e9 / (System.nanoTime() - start);
        }
    }

    /** Events a second that the topic gives page by page, decoded. */
    private double read() {
        TidingsEventTypes types = new TidingsEventTypes();
        try (KafkaFeed feed = new KafkaFeed(topic(), new SimpleMeterRegistry())) {
            long start = System.nanoTime();
            int read = 0;
            while (read < events) {
                for (LogEntry entry : feed.after(read, PAGE)) {
                    TidingsEvent unused = types.decode(entry);
                    read++;
                    if (entry.position() != read) {
                        throw new IllegalStateException("Position " + entry.position() + " came in place of " + read);
                    }
                }
            }
            return events * 1e9 / (System.nanoTime() - start);
        }
    }

    private LogTopic topic() {
        return new LogTopic(name(), broker.connection());
    }

    private String name() {
        return "rates-" + topics;
    }

    private void report(Database database, double appended, Results results) throws IOException {
        long table = Objects.requireNonNull(
                database.jdbc().queryForObject("select pg_total_relation_size('event_store.event')", Long.class));
        bench.report()
                .table(
                        "Kafka, events/s",
                        Numbers.whole(events) + " events as in a replay: appended to the log 2 000 a commit, sent to a"
                                + " topic with one partition of one broker, read from it page by page and decoded;"
                                + " beside a replay from PostgreSQL into trending and post counts, with verification"
                                + " and switch.",
                        "appended",
                        "replay from PostgreSQL",
                        "publisher",
                        "feed",
                        "bytes an event in PostgreSQL",
                        "in the topic")
                .row(
                        Numbers.whole(appended),
                        Numbers.spread(results.of("replay")),
                        Numbers.spread(results.of("publisher")),
                        Numbers.spread(results.of("feed")),
                        Numbers.whole((double) table / events),
                        Numbers.whole((double) broker.bytes(name()) / events));
        for (String contestant : List.of("publisher", "feed")) {
            bench.report()
                    .budget(Budget.atLeast(
                            0.8,
                            "events/s of Kafka's " + contestant,
                            "a replay from PostgreSQL",
                            results.ratio(contestant, "replay")));
        }
    }
}
