package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.node.Node;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.node.StandaloneNode;
import dev.tidings.benchmarks.process.ProcessorTime;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** What is used while nobody asks for anything. */
public final class Idle implements Topic {

    /** What a start leaves to do is no part of it: the second compiler is at work for a minute and more. */
    private static final int SETTLING = 2;

    /** In percent of one processor. */
    private record Use(double application, double database, long connections) {}

    @Override
    public void measure(Bench bench) throws Exception {
        Use use = bench.scale().ownProcesses() ? ofStandalone(bench) : ofQuerySide(bench);
        bench.report()
                .table(
                        "Idle standalone",
                        "In percent of one processor, over "
                                + bench.scale().idle().toSeconds()
                                + " s in which nobody asks for anything, "
                                + bench.scale().idle().multipliedBy(SETTLING).toSeconds()
                                + " s after a first start; and the connections to its database that it keeps open.",
                        "application",
                        "its PostgreSQL",
                        "both",
                        "connections")
                .row(
                        Numbers.rounded(use.application()),
                        Numbers.rounded(use.database()),
                        Numbers.rounded(use.application() + use.database()),
                        Long.toString(use.connections()));
        bench.report()
                .budget(Budget.atMost(
                        1, "%", "idle standalone, of one processor", "—", use.application() + use.database()));
    }

    private static Use ofStandalone(Bench bench) throws Exception {
        Path folder = StandaloneNode.newFolder();
        try (StandaloneNode node = StandaloneNode.start(folder.resolve("data"))) {
            Thread.sleep(bench.scale().idle().multipliedBy(SETTLING));
            double application = node.applicationMillis();
            double database = node.databaseMillis();
            Thread.sleep(bench.scale().idle());
            double millis = bench.scale().idle().toMillis();
            return new Use(
                    100 * (node.applicationMillis() - application) / millis,
                    100 * (node.databaseMillis() - database) / millis,
                    node.connections());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Where nothing is packaged: a query side stands for all of it. */
    private static Use ofQuerySide(Bench bench) throws Exception {
        Database database = bench.postgres().create("idle").migrate();
        try (Node node = Side.QUERY.start(database, false)) {
            double before = ProcessorTime.millis(node.pid());
            Thread.sleep(bench.scale().idle());
            double millis = bench.scale().idle().toMillis();
            return new Use(100 * (ProcessorTime.millis(node.pid()) - before) / millis, 0, 0);
        }
    }
}
