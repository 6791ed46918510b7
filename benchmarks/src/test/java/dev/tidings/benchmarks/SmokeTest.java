package dev.tidings.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.benchmarks.report.Report;
import dev.tidings.benchmarks.report.Table;
import org.junit.jupiter.api.Test;

/** Keeps the benchmarks from rotting: every answer is checked, here as in a full run. Says nothing about time. */
class SmokeTest {

    @Test
    void everyTopicFillsItsTablesAndItsBudgets() throws Exception {
        Report report = Benchmarks.run(Scale.smoke(), Benchmarks.topics());

        assertThat(report.tables())
                .extracting(Table::title)
                .containsExactly(
                        "Appends/s",
                        "Commands/s",
                        "Views/s",
                        "Replay, events/s",
                        "Visibility, ms",
                        "Kafka, events/s",
                        "Visibility by way of Kafka, ms",
                        "Growth, ms a query",
                        "HTTP, requests/s",
                        "A cheap query beside the dearest, requests/s",
                        "First seconds, requests/s",
                        "Import, posts/s",
                        "Memory",
                        "Cold start, s",
                        "Idle standalone",
                        "Large log, events/s");
        assertThat(report.tables())
                .extracting(table -> table.rows().size())
                .containsExactly(2, 3, 1, 1, 2, 1, 2, 7, 15, 1, 2, 1, 2, 1, 1, 2);
        assertThat(report.budgets()).hasSize(41);
        assertThat(report.markdown()).doesNotContain("NaN").contains("## Budgets", "PostgreSQL 18");
    }
}
