package dev.tidings.benchmarks.report;

import dev.tidings.benchmarks.report.Results.Result;
import java.util.List;

/** How a run compares with an earlier one, budget by budget; those that only one of them has measured are left out. */
public record Comparison(Results before, Results now) {

    /** So much worse is hardly an accident, since most results are ratios within a run. */
    private static final double WORSE = 2.0 / 3;

    /** Whether anything is worse by more than a third. */
    public boolean isWorse() {
        return now.budgets().keySet().stream().anyMatch(name -> before.budgets().containsKey(name) && isWorse(name));
    }

    /** A table of all of them. */
    public String markdown() {
        Table table = new Table(
                "Compared with the results that are there",
                "What is worse by more than a third is marked, and ends the run with an error.",
                List.of("what", "then", "now", "goodness", ""));
        now.budgets().forEach((name, result) -> {
            Result then = before.budgets().get(name);
            if (then != null) {
                table.row(
                        name,
                        Numbers.rounded(then.measured()) + " " + then.unit(),
                        Numbers.rounded(result.measured()) + " " + result.unit(),
                        Numbers.times(goodness(then, result)),
                        isWorse(name) ? "**worse**" : "");
            }
        });
        return table.markdown();
    }

    private boolean isWorse(String name) {
        Result then = before.budgets().get(name);
        Result result = now.budgets().get(name);
        return then != null && result != null && goodness(then, result) < WORSE;
    }

    /** How many times as good it is now. */
    private static double goodness(Result then, Result now) {
        return now.isFloor() ? now.measured() / then.measured() : then.measured() / now.measured();
    }
}
