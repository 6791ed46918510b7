package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.http.HttpLoad;
import dev.tidings.benchmarks.http.LoadResult;
import dev.tidings.benchmarks.http.LoadTurn;
import dev.tidings.benchmarks.http.Request;
import dev.tidings.benchmarks.measure.Contest;
import dev.tidings.benchmarks.measure.Results;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What is left of a cheap query's throughput while others ask for the dearest one. */
record Starvation(Bench bench, Services services, HttpLoad load, String dearest) {

    private static final int CHEAP_CONNECTIONS = 16;
    private static final int DEAR_CONNECTIONS = 5;

    void measure() throws Exception {
        try (HttpLoad others = new HttpLoad(bench.scale().ownProcesses());
                ExecutorService background = Executors.newSingleThreadExecutor()) {
            Contest contest = new Contest()
                    .with("alone", () -> cheap().perSecond())
                    .with("beside", () -> {
                        Future<LoadResult> dear = background.submit(
                                () -> others.run(turn(Queries.request(dearest, services.largest()), DEAR_CONNECTIONS)));
                        double perSecond = cheap().perSecond();
                        dear.get();
                        return perSecond;
                    });
            contest.run(1);
            Results results = contest.run(bench.scale().rounds());
            double left = results.ratio("beside", "alone");
            bench.report()
                    .table(
                            "A cheap query beside the dearest, requests/s",
                            "One post over %s connections; beside it `%s` in a loop over %s connections. %s posts."
                                    .formatted(
                                            CHEAP_CONNECTIONS,
                                            dearest,
                                            DEAR_CONNECTIONS,
                                            Numbers.whole(bench.scale().sizes().getLast())),
                            "alone",
                            "beside",
                            "left")
                    .row(
                            Numbers.spread(results.of("alone")),
                            Numbers.spread(results.of("beside")),
                            Numbers.times(left));
            bench.report()
                    .budget(Budget.atLeast(
                            0.7, "a cheap query's throughput while 5 others run the dearest", "without them", left));
        }
    }

    private LoadResult cheap() throws Exception {
        return load.run(turn(Request.post(bench.scale().sizes().getLast()), CHEAP_CONNECTIONS));
    }

    private LoadTurn turn(Request request, int connections) {
        return new LoadTurn(
                services.querySide(bench.scale().sizes().getLast()).url(),
                request,
                connections,
                bench.scale().turn(),
                0);
    }
}
