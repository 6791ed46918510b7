package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.database.PreparedDatabase;
import dev.tidings.benchmarks.http.HttpLoad;
import dev.tidings.benchmarks.http.LoadTurn;
import dev.tidings.benchmarks.http.Request;
import dev.tidings.benchmarks.measure.Contest;
import dev.tidings.benchmarks.measure.Results;
import dev.tidings.benchmarks.node.Administrator;
import dev.tidings.benchmarks.node.Node;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.process.ProcessorTime;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import dev.tidings.benchmarks.report.Table;
import java.time.Duration;

/** Whether nodes that have 512 MB are as fast as those that may take what they like. */
public final class Memory implements Topic {

    private static final int BUDGET_MB = 512;
    private static final double KEPT = 0.9;

    /** The heap that a container of that size gives: 45 percent, see {@code deploy/app/run}. */
    private static final String SMALL = "-Xmx230m";

    private static final String EDITS = "edits";
    private static final String READS = "reads";

    @Override
    public void measure(Bench bench) throws Exception {
        int posts = bench.scale().sizes().get(bench.scale().sizes().size() / 2);
        PreparedDatabase free = Boards.create(bench, "memory_free", posts);
        PreparedDatabase small = Boards.copy(bench, "memory_free", "memory_small");
        try (HttpLoad load = new HttpLoad(bench.scale().ownProcesses());
                Node freeCommands =
                        Side.COMMAND.start(free.database(), bench.scale().ownProcesses());
                Node freeQueries =
                        Side.QUERY.start(free.database(), bench.scale().ownProcesses());
                Node smallCommands = start(bench, Side.COMMAND, small);
                Node smallQueries = start(bench, Side.QUERY, small)) {
            Contest edits = new Contest();
            Contest reads = new Contest();
            with(bench, EDITS, edits, load, "free", freeCommands, edit(freeCommands, posts), free);
            with(bench, EDITS, edits, load, "small", smallCommands, edit(smallCommands, posts), small);
            with(bench, READS, reads, load, "free", freeQueries, Request.post(posts), free);
            with(bench, READS, reads, load, "small", smallQueries, Request.post(posts), small);
            Results ofEdits = edits.run(bench.scale().rounds());
            Results ofReads = reads.run(bench.scale().rounds());
            Table table = bench.report()
                    .table(
                            "Memory",
                            "Requests/s at " + Throughput.CONNECTIONS + " connections on " + Numbers.whole(posts)
                                    + " posts, of nodes that may take what they like, and of nodes with " + SMALL
                                    + ", which is the heap in a container of " + BUDGET_MB
                                    + " MB; and what the latter held at most of the machine's memory (resident, the"
                                    + " ahead-of-time cache that is mapped included).",
                            "node",
                            "request",
                            "free",
                            "small",
                            "small / free",
                            "small holds, MB");
            report(bench, table, "command side", EDITS, ofEdits, smallCommands);
            report(bench, table, "query side", READS, ofReads, smallQueries);
            free.check();
            small.check();
        }
    }

    private static Node start(Bench bench, Side side, PreparedDatabase database) throws Exception {
        return bench.scale().ownProcesses()
                ? side.startProcess(database.database(), SMALL)
                : side.start(database.database(), false);
    }

    private static Request edit(Node commandSide, int posts) throws Exception {
        return Administrator.logIn(commandSide).edit(Boards.changeable(posts));
    }

    private static void with(
            Bench bench,
            String what,
            Contest contest,
            HttpLoad load,
            String name,
            Node node,
            Request request,
            PreparedDatabase database)
            throws Exception {
        WarmUp.untilSteady(
                bench,
                what + " of a node, " + name,
                () -> turn(load, node, request, bench.scale().warmUpWindow()));
        contest.with(name, () -> {
            double perSecond = turn(load, node, request, bench.scale().httpTurn());
            database.awaitProjections();
            return perSecond;
        });
    }

    private static double turn(HttpLoad load, Node node, Request request, Duration duration) throws Exception {
        return load.run(new LoadTurn(node.url(), request, Throughput.CONNECTIONS, duration, 0))
                .perSecond();
    }

    private static void report(Bench bench, Table table, String name, String request, Results results, Node small)
            throws Exception {
        double megabytes = ProcessorTime.peakMegabytes(small.pid());
        double kept = results.ratio("small", "free");
        table.row(
                name,
                request,
                Numbers.spread(results.of("free")),
                Numbers.spread(results.of("small")),
                Numbers.times(kept),
                Double.isNaN(megabytes) ? "" : Numbers.whole(megabytes));
        bench.report()
                .budget(Budget.atMost(
                        BUDGET_MB, "MB", "memory of a " + name + " that keeps its throughput", "—", megabytes));
        String what = "throughput of a " + name + " in " + BUDGET_MB + " MB";
        bench.report().budget(Budget.atLeast(KEPT, what, "its throughput without a limit", kept));
    }
}
