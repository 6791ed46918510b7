package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.http.HttpLoad;
import dev.tidings.benchmarks.http.LoadResult;
import dev.tidings.benchmarks.http.LoadTurn;
import dev.tidings.benchmarks.http.Request;
import dev.tidings.benchmarks.measure.Samples;
import dev.tidings.benchmarks.node.Administrator;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import dev.tidings.benchmarks.report.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests a second on the largest board. */
record Throughput(Bench bench, Services services, HttpLoad load) {

    private static final int REFERENCE_CONNECTIONS = 16;

    /**
     * A kind of request.
     *
     * @param flask  what was measured of an application in Flask at 1 000 000 posts; 0 where no budget is about it
     * @param budget how many times as much is asked for
     */
    private record Kind(String name, URI server, Request request, double flask, double budget) {}

    private record Key(Kind kind, int connections) {}

    void measure() throws Exception {
        int largest = bench.scale().sizes().getLast();
        Table table = bench.report()
                .table(
                        "HTTP, requests/s",
                        ("Over HTTP on %s posts, the log telling of %s of them, which are edited and viewed. A closed loop"
                                        + " over plain kept-alive sockets, a thread each, in a process of its own on the"
                                        + " same machine as both sides and PostgreSQL. p50 and p99 in ms, medians of the"
                                        + " rounds. Flask's numbers are of an application in Flask, another run.")
                                .formatted(Numbers.whole(largest), Numbers.whole(services.changeable())),
                        "request",
                        "connections",
                        "requests/s",
                        "p50",
                        "p99",
                        "failures",
                        "Flask, another run");
        Map<Key, List<LoadResult>> results = new LinkedHashMap<>();
        List<Kind> kinds = kinds(largest);
        for (Kind kind : kinds) {
            warmUp(new Key(kind, REFERENCE_CONNECTIONS));
            bench.scale()
                    .connections()
                    .forEach(connections -> results.put(new Key(kind, connections), new ArrayList<>()));
        }
        for (int round = 0; round < bench.scale().rounds(); round++) {
            for (Map.Entry<Key, List<LoadResult>> each : results.entrySet()) {
                each.getValue().add(turn(each.getKey()));
            }
        }
        results.forEach((key, turns) -> row(table, key.kind(), key.connections(), turns));
    }

    private List<Kind> kinds(int largest) throws Exception {
        URI commands = services.commandSide().url();
        URI queries = services.querySide(largest).url();
        int posts = services.changeable();
        Request view = new Request("POST", "/api/posts/{post}/views", "", "", posts);
        return List.of(
                new Kind(
                        "edit a post",
                        commands,
                        Administrator.logIn(services.commandSide()).edit(posts),
                        569,
                        5),
                new Kind("record a view", commands, view, 980, 5),
                new Kind("trending", queries, Request.get(Queries.TRENDING, posts), 379, 10),
                new Kind("post counts", queries, Request.get(Queries.POST_COUNTS, posts), 2.5, 400),
                new Kind("one post", queries, Queries.onePost(largest), 1357, 0));
    }

    /** Until it gets no faster: the servers' code is compiled while they run. */
    private void warmUp(Key key) throws Exception {
        double best = 0;
        int slower = 0;
        for (int i = 0; i < bench.scale().httpWarmUps() && slower < 2; i++) {
            double perSecond = turn(key).perSecond();
            slower = perSecond < 1.05 * best ? slower + 1 : 0;
            best = Math.max(best, perSecond);
        }
    }

    private LoadResult turn(Key key) throws Exception {
        return load.run(new LoadTurn(
                key.kind().server(),
                key.kind().request(),
                key.connections(),
                bench.scale().turn(),
                0));
    }

    private void row(Table table, Kind kind, int connections, List<LoadResult> results) {
        Samples perSecond =
                Samples.of(results.stream().map(LoadResult::perSecond).toList());
        boolean isComparable = connections == REFERENCE_CONNECTIONS;
        table.row(
                kind.name(),
                Integer.toString(connections),
                Numbers.spread(perSecond),
                Numbers.rounded(Samples.of(results.stream().map(LoadResult::p50).toList())
                        .median()),
                Numbers.rounded(Samples.of(results.stream().map(LoadResult::p99).toList())
                        .median()),
                Long.toString(results.stream().mapToLong(LoadResult::failures).sum()),
                isComparable ? Numbers.rounded(kind.flask()) : "");
        if (isComparable && kind.budget() > 0) {
            bench.report()
                    .budget(Budget.atLeast(
                            kind.budget(),
                            "HTTP at 16 connections: " + kind.name(),
                            "Flask, another application, another run",
                            perSecond.median() / kind.flask()));
        }
    }
}
