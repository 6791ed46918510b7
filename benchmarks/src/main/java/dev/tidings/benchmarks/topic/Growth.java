package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.http.HttpLoad;
import dev.tidings.benchmarks.http.LoadResult;
import dev.tidings.benchmarks.http.LoadTurn;
import dev.tidings.benchmarks.measure.Contest;
import dev.tidings.benchmarks.measure.Results;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import dev.tidings.benchmarks.report.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long queries take as the board grows. */
record Growth(Bench bench, Services services, HttpLoad load) {

    private static final double BUDGET = 1.5;
    private static final int WARM_UP_CONNECTIONS = 4;

    /** Measures it. The answer is the query that takes longest on the largest board. */
    String measure() throws Exception {
        List<String> columns = new ArrayList<>(List.of("query"));
        sizes().forEach(size -> columns.add(Numbers.whole(size) + " posts"));
        columns.add("growth");
        Table table = bench.report()
                .table(
                        "Growth, ms a query",
                        "Over HTTP on one connection, the median time of a turn. Each size has a database and a query"
                                + " side of its own; the read tables were filled with SQL (ten posts an author, a year of"
                                + " posts), and nobody has changed them. One word is in every ninth post, the other in a single one.",
                        columns.toArray(String[]::new));
        warmUp();
        String dearest = "";
        double longest = 0;
        for (String query : Queries.ALL) {
            Results results = rounds(query);
            row(table, query, results);
            double millis = results.of(name(sizes().getLast())).median();
            if (millis > longest) {
                longest = millis;
                dearest = query;
            }
        }
        return dearest;
    }

    private void warmUp() throws Exception {
        for (int size : sizes()) {
            for (String query : Queries.ALL) {
                Duration longer = bench.scale().growthTurn().multipliedBy(2);
                load.run(new LoadTurn(
                        services.querySide(size).url(), Queries.request(query, size), WARM_UP_CONNECTIONS, longer, 0));
            }
        }
    }

    private Results rounds(String query) throws Exception {
        Contest contest = new Contest();
        sizes().forEach(size -> contest.with(name(size), () -> millis(query, size)));
        return contest.run(bench.scale().rounds());
    }

    private double millis(String query, int size) throws Exception {
        LoadResult result = load.run(new LoadTurn(
                services.querySide(size).url(),
                Queries.request(query, size),
                1,
                bench.scale().growthTurn(),
                0));
        return result.p50();
    }

    private void row(Table table, String query, Results results) {
        double growth = results.ratio(name(sizes().getLast()), name(sizes().getFirst()));
        List<String> cells = new ArrayList<>(List.of("`" + query + "`"));
        sizes().forEach(size -> cells.add(Numbers.spread(results.of(name(size)))));
        cells.add(Numbers.times(growth));
        table.row(cells.toArray(String[]::new));
        String against = "the same at %s posts".formatted(Numbers.whole(sizes().getFirst()));
        String what = "`%s`: time at %s posts".formatted(query, Numbers.whole(sizes().getLast()));
        bench.report().budget(Budget.atMost(BUDGET, "×", what, against, growth));
    }

    private List<Integer> sizes() {
        return bench.scale().sizes();
    }

    private static String name(int size) {
        return Integer.toString(size);
    }
}
