package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.measure.Contest;
import dev.tidings.benchmarks.measure.Results;
import dev.tidings.benchmarks.measure.Samples;
import dev.tidings.benchmarks.node.Node;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.node.StandaloneNode;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import dev.tidings.benchmarks.report.Table;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;

/** From nothing to healthy. */
public final class ColdStart implements Topic {

    private static final String QUERY_SIDE = "query side";
    private static final String FIRST = "standalone, first start";
    private static final String LATER = "standalone";

    @Override
    public void measure(Bench bench) throws Exception {
        Database database = bench.postgres().create("cold_start").migrate();
        boolean ownProcesses = bench.scale().ownProcesses();
        Path folder = StandaloneNode.newFolder();
        Path data = folder.resolve("data");
        try {
            Contest contest =
                    new Contest().with(QUERY_SIDE, () -> start(() -> Side.QUERY.start(database, ownProcesses)));
            if (ownProcesses) {
                contest.with(FIRST, () -> {
                    FileSystemUtils.deleteRecursively(data);
                    return start(() -> StandaloneNode.start(data));
                });
                contest.with(LATER, () -> start(() -> StandaloneNode.start(data)));
            }
            report(bench, contest.run(bench.scale().rounds()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static double start(Callable<? extends Node> server) throws Exception {
        long start = System.nanoTime();
        Node node = server.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        node.close();
        return seconds;
    }

    private static void report(Bench bench, Results results) {
        Table table = bench.report()
                .table(
                        "Cold start, s",
                        "From starting the process, packaged and prepared as it is deployed, until `/health` answers"
                                + " 200. The query side finds an empty database whose schema is there; standalone makes"
                                + " everything at its first start, and finds it at the next.",
                        "what",
                        "seconds");
        results.samples().forEach((what, seconds) -> table.row(what, Numbers.spread(seconds)));
        budget(bench, results.of(QUERY_SIDE), 3, "cold start of the packaged query side");
        if (results.samples().containsKey(LATER)) {
            budget(bench, results.of(LATER), 8, "cold start of standalone, its database there");
        }
    }

    private static void budget(Bench bench, Samples seconds, double most, String what) {
        bench.report().budget(Budget.atMost(most, "s", what, "—", seconds.median()));
    }
}
