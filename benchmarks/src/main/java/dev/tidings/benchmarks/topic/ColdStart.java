package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.measure.Contest;
import dev.tidings.benchmarks.measure.Samples;
import dev.tidings.benchmarks.node.Node;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;

/** From nothing to healthy. */
public final class ColdStart implements Topic {

    @Override
    public void measure(Bench bench) throws Exception {
        Database database = bench.postgres().create("cold_start").migrate();
        Samples seconds = new Contest()
                .with("query side", () -> start(bench, database))
                .run(bench.scale().rounds())
                .of("query side");
        bench.report()
                .table(
                        "Cold start, s",
                        "From starting the query side's process, with the ahead-of-time cache that it is deployed with, until"
                                + " `/health` answers 200, on an empty database whose schema is there.",
                        "query side")
                .row(Numbers.spread(seconds));
        bench.report().budget(Budget.atMost(4, "s", "cold start of the packaged query side", "—", seconds.median()));
    }

    private static double start(Bench bench, Database database) throws Exception {
        long start = System.nanoTime();
        Node querySide = Side.QUERY.start(database, bench.scale().ownProcesses());
        double seconds = (System.nanoTime() - start) / 1e9;
        querySide.close();
        return seconds;
    }
}
