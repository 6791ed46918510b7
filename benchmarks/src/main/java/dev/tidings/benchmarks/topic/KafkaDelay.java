package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.database.EventMix;
import dev.tidings.benchmarks.database.Histories;
import dev.tidings.benchmarks.http.HttpConnection;
import dev.tidings.benchmarks.http.HttpLoad;
import dev.tidings.benchmarks.measure.Samples;
import dev.tidings.benchmarks.node.Node;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.process.Broker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** How soon a change shows in a query of a process with a database of its own, which Kafka feeds. */
final class KafkaDelay {

    private static final DelayReport REPORT = new DelayReport(
            "Visibility by way of Kafka, ms",
            "The same as above, but asked of a query side with a database of its own, which the log reaches through"
                    + " another query side that publishes it and one broker.",
            "change visible by way of Kafka",
            40,
            200);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Bench bench;
    private final Broker broker;

    KafkaDelay(Bench bench, Broker broker) {
        this.bench = bench;
        this.broker = broker;
    }

    void measure() throws Exception {
        int posts = bench.scale().posts();
        boolean ownProcesses = bench.scale().ownProcesses();
        Database log = bench.postgres().create("kafka_log").migrate();
        Database tables = bench.postgres().create("kafka_read_tables").migrate();
        Histories.appendToLog(log, EventMix.posts(posts, posts / 10));
        String kafka = "--tidings.kafka.bootstrap-servers=" + broker.address();
        try (Node commandSide = Side.COMMAND.start(log, ownProcesses);
                Node publisher = Side.QUERY.start(log, ownProcesses, List.of(kafka, "--tidings.kafka.publish=true"));
                Node querySide = Side.QUERY.start(
                        log,
                        ownProcesses,
                        List.of(
                                kafka,
                                "--tidings.query.feed=kafka",
                                "--tidings.read-model.database.url=" + tables.url()));
                HttpLoad load = new HttpLoad(ownProcesses);
                VisibilityProbe sight = new VisibilityProbe(commandSide, querySide, posts)) {
            awaitLead(publisher);
            sight.awaitAll();
            int looks = bench.scale().visibilities();
            sight.look(looks);
            Samples idle = sight.look(looks);
            REPORT.write(bench, idle, Visibility.underLoad(bench, commandSide, load, sight));
        }
    }

    private static void awaitLead(Node publisher) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpConnection connection = new HttpConnection(publisher.url())) {
            while (!connection.get("/actuator/prometheus").text().contains("tidings_kafka_publishing_leads 1.0")) {
                if (System.nanoTime() > end) {
                    throw new IOException("Nobody publishes the log after " + PATIENCE);
                }
                Thread.sleep(50);
            }
        }
    }
}
