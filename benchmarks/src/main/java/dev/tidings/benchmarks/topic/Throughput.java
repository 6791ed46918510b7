package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.http.HttpLoad;
import dev.tidings.benchmarks.http.LoadResult;
import dev.tidings.benchmarks.http.LoadTurn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests over HTTP on the largest board, beside the contestants'. */
record Throughput(Bench bench, Services services, HttpLoad load) {

    static final int CONNECTIONS = 16;

    void measure() throws Exception {
        new SameAnswers(services).check();
        Map<HttpRow, List<HttpTurn>> turns = new LinkedHashMap<>();
        for (HttpRow row : HttpRows.of(services)) {
            WarmUp.untilSteady(
                    bench,
                    row.request() + ", " + row.contestant(),
                    () -> load(row, bench.scale().warmUpWindow()).perSecond());
            services.board().awaitProjections();
            turns.put(row, new ArrayList<>());
        }
        for (int round = 0; round < bench.scale().rounds(); round++) {
            bench.postgres().checkpoint();
            for (Map.Entry<HttpRow, List<HttpTurn>> each : turns.entrySet()) {
                each.getValue().add(turn(each.getKey()));
            }
        }
        new ThroughputReport(bench, services.largest(), turns).write();
    }

    /** What projections still have to do when the last answer has come is part of the turn's cost, and of no other's. */
    private HttpTurn turn(HttpRow row) throws Exception {
        Processors before = Processors.now(bench, services);
        LoadResult result = load(row, bench.scale().httpTurn());
        services.board().awaitProjections();
        return new HttpTurn(result, Processors.now(bench, services).since(before, result.answers()));
    }

    private LoadResult load(HttpRow row, Duration duration) throws Exception {
        return load.run(new LoadTurn(row.server().url(), row.sent(), CONNECTIONS, duration, 0));
    }
}
