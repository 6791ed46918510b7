package dev.tidings.benchmarks.topic;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.database.EventMix;
import dev.tidings.benchmarks.database.Histories;
import dev.tidings.benchmarks.measure.Contest;
import dev.tidings.benchmarks.measure.Load;
import dev.tidings.benchmarks.measure.Results;
import dev.tidings.benchmarks.node.InProcessNode;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import dev.tidings.benchmarks.report.Table;
import dev.tidings.events.EventType;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;

/** Whether a log of millions of events is as quick to append to and to replay as one of a few. */
public final class LargeLog implements Topic {

    private static final double BUDGET = 0.9;
    private static final String SMALL = "small";
    private static final String LARGE = "large";

    @Override
    public void measure(Bench bench) throws Exception {
        int few = bench.scale().logs().getFirst();
        int many = bench.scale().logs().getLast();
        Database small = log(bench, SMALL + "_log", few);
        Database large = log(bench, LARGE + "_log", many);
        Table table = bench.report()
                .table(
                        "Large log, events/s",
                        "Appends by " + bench.scale().clients()
                                + " writers, and a replay into trending and post counts through"
                                + " verification and switch, of a small log and of a large one.",
                        "what",
                        Numbers.whole(few) + " events",
                        Numbers.whole(many) + " events",
                        "large / small");
        // The replay first: it counts the events.
        report(bench, table, "replay", replays(bench, small, few, large, many), few, many);
        report(bench, table, "append", appends(bench, small, large), few, many);
    }

    private static Database log(Bench bench, String name, int events) throws Exception {
        Database database = bench.postgres().create(name).migrate();
        Histories.appendToLog(database, EventMix.of(events));
        return database;
    }

    private static Results replays(Bench bench, Database small, int few, Database large, int many) throws Exception {
        try (InProcessNode smallSide = InProcessNode.start(Side.QUERY, small);
                TidingsReplay ofSmall = new TidingsReplay(smallSide, small, few);
                InProcessNode largeSide = InProcessNode.start(Side.QUERY, large);
                TidingsReplay ofLarge = new TidingsReplay(largeSide, large, many)) {
            return new Contest()
                    .with(SMALL, ofSmall::eventsPerSecond)
                    .with(LARGE, ofLarge::eventsPerSecond)
                    .run(bench.scale().rounds());
        }
    }

    private static Results appends(Bench bench, Database small, Database large) throws Exception {
        try (HikariDataSource smallPool = small.pool(Appends.OUR_CONNECTIONS);
                HikariDataSource largePool = large.pool(Appends.OUR_CONNECTIONS);
                PostgresEventStorageEngine ofSmall = engine(smallPool);
                PostgresEventStorageEngine ofLarge = engine(largePool)) {
            Contest contest =
                    new Contest().with(SMALL, () -> append(bench, ofSmall)).with(LARGE, () -> append(bench, ofLarge));
            contest.run(1);
            return contest.run(bench.scale().rounds());
        }
    }

    private static PostgresEventStorageEngine engine(HikariDataSource pool) {
        return PostgresEventStorageEngine.builder()
                .events(EventType.registry())
                .dataSource(pool)
                .build();
    }

    private static double append(Bench bench, PostgresEventStorageEngine engine) throws Exception {
        return Load.perSecond(bench.scale().clients(), bench.scale().turn(), worker -> Appends.append(engine));
    }

    private static void report(Bench bench, Table table, String what, Results results, int few, int many) {
        double ratio = results.ratio(LARGE, SMALL);
        table.row(what, Numbers.spread(results.of(SMALL)), Numbers.spread(results.of(LARGE)), Numbers.times(ratio));
        bench.report()
                .budget(Budget.atLeast(
                        BUDGET,
                        what + " at " + Numbers.whole(many) + " events in the log",
                        "the same at " + Numbers.whole(few),
                        ratio));
    }
}
