package dev.tidings.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void whatIsWorseByMoreThanAThirdIsTold() {
        Results before = results(Budget.atLeast(1, "appends", "INSERT", 3), Budget.atMost(3, "s", "start", "—", 2));

        assertThat(new Comparison(before, results(Budget.atLeast(1, "appends", "INSERT", 1.9))).isWorse())
                .isTrue();
        assertThat(new Comparison(before, results(Budget.atMost(3, "s", "start", "—", 3.1))).isWorse())
                .isTrue();
        assertThat(new Comparison(before, results(Budget.atMost(3, "s", "start", "—", 3.1))).markdown())
                .contains("| start | 2.00 s | 3.10 s | 0.65 × | **worse** |");
    }

    @Test
    void whatIsBetterOrHardlyWorseOrNewIsNot() {
        Results before = results(Budget.atLeast(1, "appends", "INSERT", 3), Budget.atMost(3, "s", "start", "—", 2));

        Results now = results(
                Budget.atLeast(1, "appends", "INSERT", 2.1),
                Budget.atMost(3, "s", "start", "—", 1),
                Budget.atLeast(1, "replay", "scan", 0.1));

        assertThat(new Comparison(before, now).isWorse()).isFalse();
        assertThat(new Comparison(before, now).markdown()).contains("| start |").doesNotContain("replay");
    }

    private static Results results(Budget... budgets) {
        Report report = new Report();
        for (Budget budget : budgets) {
            report.budget(budget);
        }
        return Results.of(report);
    }
}
