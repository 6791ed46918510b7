package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.database.PreparedDatabase;
import dev.tidings.benchmarks.http.HttpLoad;
import dev.tidings.benchmarks.http.LoadResult;
import dev.tidings.benchmarks.http.LoadTurn;
import dev.tidings.benchmarks.http.Request;
import dev.tidings.benchmarks.measure.Samples;
import dev.tidings.benchmarks.node.Administrator;
import dev.tidings.benchmarks.node.Node;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import dev.tidings.benchmarks.report.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How soon after its start a node is as fast as it will ever be. */
public final class FirstSeconds implements Topic {

    private static final double BUDGET = 0.7;

    private static final String EDITS = "edits";
    private static final String READS = "reads";

    /** What a node did in its tenth second, and what it does once it is warm. */
    private record Start(double tenth, double warm) {}

    /** How a kind of request is made for a node that has just started. */
    @FunctionalInterface
    private interface Requests {
        Request to(Node node) throws Exception;
    }

    @Override
    public void measure(Bench bench) throws Exception {
        int posts = bench.scale().sizes().get(bench.scale().sizes().size() / 2);
        PreparedDatabase board = Boards.create(bench, "first_seconds", posts);
        Table table = bench.report()
                .table(
                        "First seconds, requests/s",
                        ("At " + Throughput.CONNECTIONS + " connections on " + Numbers.whole(posts)
                                + " posts: what a node, prepared as it is deployed, does in the tenth second after it"
                                + " has become healthy for the first time, and once it gets no faster."),
                        "request",
                        "tenth second",
                        "warm",
                        "tenth second / warm");
        Request reads = Request.post(posts);
        try (HttpLoad load = new HttpLoad(bench.scale().ownProcesses())) {
            Node querySide = Side.QUERY.start(board.database(), bench.scale().ownProcesses());
            try {
                int changeable = Boards.changeable(posts);
                Requests edits = node -> Administrator.logIn(node).edit(changeable);
                report(bench, table, EDITS, starts(bench, EDITS, load, board, Side.COMMAND, edits));
                board.awaitProjections();
            } finally {
                querySide.close();
            }
            report(bench, table, READS, starts(bench, READS, load, board, Side.QUERY, node -> reads));
            board.check();
        }
    }

    private static List<Start> starts(
            Bench bench, String what, HttpLoad load, PreparedDatabase board, Side side, Requests requests)
            throws Exception {
        List<Start> starts = new ArrayList<>();
        for (int round = 0; round < bench.scale().rounds(); round++) {
            try (Node node = side.start(board.database(), bench.scale().ownProcesses())) {
                Request request = requests.to(node);
                List<Long> seconds =
                        turn(load, node, request, bench.scale().firstSeconds()).eachSecond();
                int tenth = (int) Math.max(0, bench.scale().firstSeconds().toSeconds() - 1);
                double warm = WarmUp.untilSteady(
                        bench,
                        what + " after a start",
                        () -> turn(load, node, request, bench.scale().warmUpWindow())
                                .perSecond());
                starts.add(new Start(seconds.get(tenth), warm));
            }
        }
        return starts;
    }

    private static LoadResult turn(HttpLoad load, Node node, Request request, Duration duration) throws Exception {
        return load.run(new LoadTurn(node.url(), request, Throughput.CONNECTIONS, duration, 0));
    }

    private static void report(Bench bench, Table table, String request, List<Start> starts) {
        Samples ratios = Samples.of(
                starts.stream().map(start -> start.tenth() / start.warm()).toList());
        table.row(
                request,
                Numbers.spread(Samples.of(starts.stream().map(Start::tenth).toList())),
                Numbers.spread(Samples.of(starts.stream().map(Start::warm).toList())),
                Numbers.spread(ratios));
        bench.report()
                .budget(Budget.atLeast(
                        BUDGET,
                        "throughput of " + request + " in the tenth second after the first start of a prepared node",
                        "its warm throughput",
                        ratios.median()));
    }
}
