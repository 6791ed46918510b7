package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.measure.Samples;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import dev.tidings.benchmarks.report.Table;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.ToDoubleFunction;

/** The table of requests over HTTP, and the budgets that it answers. */
record ThroughputReport(Bench bench, int posts, Map<HttpRow, List<HttpTurn>> turns) {

    private static final String WHERE = "HTTP at " + Throughput.CONNECTIONS + " connections: ";

    void write() {
        Table table = bench.report()
                .table(
                        "HTTP, requests/s",
                        ("Over HTTP at " + Throughput.CONNECTIONS + " connections on " + Numbers.whole(posts)
                                + " posts, the log telling of " + Numbers.whole(Boards.changeable(posts))
                                + " of them, which are edited and viewed. A closed loop in a process of its own on the"
                                + " same machine as everything else; each answer is checked. p50 and p99 in ms; then"
                                + " what a request costs in ms of processor: projections that it gives work to, and"
                                + " the load itself, included. CRUD: Spring Boot MVC, JPA, tokens, one table with the"
                                + " same posts and indexes, one UPDATE for a change. Bare: Spring Boot MVC and one"
                                + " JDBC statement."),
                        "request",
                        "contestant",
                        "requests/s",
                        "p50",
                        "p99",
                        "command side",
                        "query side",
                        "CRUD or Bare",
                        "PostgreSQL",
                        "load");
        turns.forEach((row, all) -> table.row(
                row.request(),
                row.contestant(),
                Numbers.spread(samples(all, HttpTurn::perSecond)),
                Numbers.spread(samples(all, HttpTurn::p50)),
                Numbers.spread(samples(all, HttpTurn::p99)),
                cost(all, turn -> turn.processors().commandSide()),
                cost(all, turn -> turn.processors().querySide()),
                cost(all, turn -> turn.processors().rivals()),
                cost(all, turn -> turn.processors().postgres()),
                cost(all, HttpTurn::loadMillis)));
        budgets();
    }

    private void budgets() {
        atLeast(1, HttpRow.EDIT, HttpRow.CRUD, HttpRow.EDIT, "CRUD, one UPDATE");
        atLeast(2, HttpRow.ZIPF_VIEW, HttpRow.CRUD, HttpRow.ZIPF_VIEW, "CRUD, `views = views + 1`");
        atLeast(5, HttpRow.HOT_VIEW, HttpRow.CRUD, HttpRow.HOT_VIEW, "CRUD, `views = views + 1`");
        atLeast(1, HttpRow.POST, HttpRow.CRUD, HttpRow.POST, "CRUD's");
        atLeast(0.65, HttpRow.POST, HttpRow.BARE, HttpRow.POST, "Bare");
        for (String list : List.of(HttpRow.LIST, HttpRow.FEATURED, HttpRow.POST_COUNTS)) {
            atLeast(1, list, HttpRow.CRUD, HttpRow.LIST, "CRUD's list of the same length");
        }
        atLeast(30, HttpRow.TRENDING, HttpRow.CRUD, HttpRow.TRENDING, "CRUD's `order by views limit 10`");
        p99("reads (one post)", HttpRow.POST);
        p99("edits", HttpRow.EDIT);
    }

    private void atLeast(double budget, String request, String rival, String rivals, String against) {
        double ratio =
                median(request, HttpRow.TIDINGS, HttpTurn::perSecond) / median(rivals, rival, HttpTurn::perSecond);
        bench.report().budget(Budget.atLeast(budget, WHERE + request, against, ratio));
    }

    private void p99(String what, String request) {
        double ratio = median(request, HttpRow.TIDINGS, HttpTurn::p99) / median(request, HttpRow.CRUD, HttpTurn::p99);
        String where = "p99 of " + what + " at " + Throughput.CONNECTIONS + " connections";
        bench.report().budget(Budget.atMost(1, "×", where, "CRUD's", ratio));
    }

    private double median(String request, String contestant, ToDoubleFunction<HttpTurn> number) {
        return turns.entrySet().stream()
                .filter(turn -> turn.getKey().request().equals(request))
                .filter(turn -> turn.getKey().contestant().equals(contestant))
                .map(Entry::getValue)
                .mapToDouble(all -> samples(all, number).median())
                .findFirst()
                .orElseThrow();
    }

    private static String cost(List<HttpTurn> turns, ToDoubleFunction<HttpTurn> millis) {
        double median = samples(turns, millis).median();
        return Double.isNaN(median) ? "" : Numbers.rounded(median);
    }

    private static Samples samples(List<HttpTurn> turns, ToDoubleFunction<HttpTurn> number) {
        return Samples.of(turns.stream().mapToDouble(number).boxed().toList());
    }
}
