package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.axon.AxonJpa;
import dev.tidings.benchmarks.axon.AxonReplay;
import dev.tidings.benchmarks.axon.AxonStore;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.database.EventMix;
import dev.tidings.benchmarks.database.Histories;
import dev.tidings.benchmarks.measure.Contest;
import dev.tidings.benchmarks.measure.Results;
import dev.tidings.benchmarks.node.InProcessNode;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;

/** Past events into the board and the counts. */
public final class Replay implements Topic {

    @Override
    public void measure(Bench bench) throws Exception {
        int events = bench.scale().events();
        Database ours = bench.postgres().create("replay").migrate();
        Histories.appendToLog(ours, EventMix.of(events));
        Database theirs = bench.postgres().create("replay_jpa");
        try (InProcessNode querySide = InProcessNode.start(Side.QUERY, ours);
                TidingsReplay replay = new TidingsReplay(querySide, ours, events);
                AxonJpa jpa = new AxonJpa(theirs)) {
            AxonStore store = jpa.store();
            Histories.append(store.engine(), EventMix.of(bench.scale().axonEvents()), 1_000);
            theirs.jdbc().execute("vacuum analyze");
            LogScan scan = new LogScan(ours, events);
            Results results = new Contest()
                    .with("scan", scan::bare)
                    .with("decode", scan::decoding)
                    .with("Tidings", replay::eventsPerSecond)
                    .with("Axon", () -> axonTurn(bench, theirs, jpa, store))
                    .run(bench.scale().rounds());
            report(bench, results);
        }
    }

    private static double axonTurn(Bench bench, Database database, AxonJpa jpa, AxonStore store)
            throws InterruptedException {
        database.jdbc().execute("truncate board_entry, author_count, token_entry");
        try (AxonReplay replay = new AxonReplay(jpa, store)) {
            return replay.eventsPerSecond(
                    bench.scale().axonEvents(), bench.scale().axonReplay());
        }
    }

    private static void report(Bench bench, Results results) {
        bench.report()
                .table(
                        "Replay, events/s",
                        ("%s events, of ten one drafts a post, one publishes it, three edit and five tell of views, into"
                                        + " trending and post counts, from the request until both have their indexes, were"
                                        + " found equal to the live ones and have taken their places. Axon's pooled"
                                        + " processor with its default settings (an event a transaction, tokens in JPA)"
                                        + " writes through JPA repositories and is stopped after %s s. The scans only read"
                                        + " the same rows: through a cursor, and through the log's stream with every event"
                                        + " decoded.")
                                .formatted(
                                        Numbers.whole(bench.scale().events()),
                                        bench.scale().axonReplay().toSeconds()),
                        "Tidings",
                        "Axon, pooled, JPA",
                        "cursor scan",
                        "scan and decode",
                        "Tidings / Axon",
                        "Tidings / cursor scan")
                .row(
                        Numbers.spread(results.of("Tidings")),
                        Numbers.spread(results.of("Axon")),
                        Numbers.spread(results.of("scan")),
                        Numbers.spread(results.of("decode")),
                        Numbers.times(results.ratio("Tidings", "Axon")),
                        Numbers.times(results.ratio("Tidings", "scan")));
        bench.report()
                .budget(Budget.atLeast(
                        100,
                        "replay events/s into trending + post counts, through verification and switch",
                        "Axon's pooled processor through JPA",
                        results.ratio("Tidings", "Axon")));
        bench.report()
                .budget(Budget.atLeast(
                        0.4, "replay events/s", "a bare cursor scan", results.ratio("Tidings", "scan")));
    }
}
