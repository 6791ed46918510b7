package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.measure.Samples;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import dev.tidings.benchmarks.report.Table;

/**
 * How delays are told, with nothing else to do and under load.
 *
 * @param explanation what was measured
 * @param what        is delayed, in the words of the budgets
 * @param p50         the budget of half of them, in milliseconds
 * @param p99         the budget of all but one in a hundred, in milliseconds
 */
record DelayReport(String title, String explanation, String what, double p50, double p99) {

    void write(Bench bench, Samples idle, Samples loaded) {
        String load = bench.scale().commandsASecond() + " commands/s";
        Table table = bench.report().table(title, explanation, "meanwhile", "p50", "p95", "p99", "longest");
        row(table, "nothing", idle);
        row(table, load, loaded);
        budget(bench, load, 50, p50, loaded);
        budget(bench, load, 99, p99, loaded);
    }

    private void budget(Bench bench, String load, int percentile, double most, Samples loaded) {
        String name = what + ", p" + percentile + " under " + load;
        bench.report().budget(Budget.atMost(most, "ms", name, "—", loaded.percentile(percentile)));
    }

    private static void row(Table table, String meanwhile, Samples samples) {
        table.row(
                meanwhile,
                Numbers.rounded(samples.percentile(50)),
                Numbers.rounded(samples.percentile(95)),
                Numbers.rounded(samples.percentile(99)),
                Numbers.rounded(samples.max()));
    }
}
