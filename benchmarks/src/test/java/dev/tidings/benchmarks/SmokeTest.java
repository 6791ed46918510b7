package dev.tidings.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.benchmarks.report.Report;
import dev.tidings.benchmarks.report.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Keeps the benchmarks from rotting: every answer is checked, here as in a full run. Says nothing about time, so that half
 * of the topics may be beside the others.
 */
@Execution(ExecutionMode.CONCURRENT)
class SmokeTest {

    private static final List<String> TOPICS = Benchmarks.topics();
    private static final int FIRST_OVER_HTTP = TOPICS.indexOf("http");

    @Test
    void everyTopicOfTheEngineFillsItsTablesAndItsBudgets() throws Exception {
        Report report = Benchmarks.run(Scale.smoke(), TOPICS.subList(0, FIRST_OVER_HTTP));

        assertThat(report.tables())
                .extracting(Table::title)
                .containsExactly(
                        "Appends/s",
                        "Commands/s",
                        "Views/s",
                        "Replay, events/s",
                        "Visibility, ms",
                        "Kafka, events/s",
                        "Visibility by way of Kafka, ms");
        assertThat(rows(report)).containsExactly(2, 3, 1, 1, 2, 1, 2);
        assertIsWhole(report, 11);
    }

    @Test
    void everyTopicOverHttpFillsItsTablesAndItsBudgets() throws Exception {
        Report report = Benchmarks.run(Scale.smoke(), TOPICS.subList(FIRST_OVER_HTTP, TOPICS.size()));

        assertThat(report.tables())
                .extracting(Table::title)
                .containsExactly(
                        "Growth, ms a query",
                        "HTTP, requests/s",
                        "A cheap query beside the dearest, requests/s",
                        "First seconds, requests/s",
                        "Import, posts/s",
                        "Memory",
                        "Cold start, s",
                        "Idle standalone",
                        "Large log, events/s");
        assertThat(rows(report)).containsExactly(7, 15, 1, 2, 1, 2, 1, 1, 2);
        assertIsWhole(report, 30);
    }

    private static List<Integer> rows(Report report) {
        return report.tables().stream().map(table -> table.rows().size()).toList();
    }

    private static void assertIsWhole(Report report, int budgets) {
        assertThat(report.budgets()).hasSize(budgets);
        assertThat(report.markdown()).doesNotContain("NaN").contains("## Budgets", "PostgreSQL 18");
    }
}
