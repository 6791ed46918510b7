package dev.tidings.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that a run has measured, as it grows. */
public final class Report {

    private final Map<String, String> circumstances = new LinkedHashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Budget> budgets = new ArrayList<>();
    private final Set<String> notWarm = new LinkedHashSet<>();

    /** Says what it was measured on or with. */
    public void circumstance(String name, String value) {
        circumstances.put(name, value);
    }

    /** Begins a table. */
    public Table table(String title, String explanation, String... columns) {
        Table table = new Table(title, explanation, List.of(columns));
        tables.add(table);
        return table;
    }

    /** Adds what came of a budget. */
    public void budget(Budget budget) {
        budgets.add(budget);
    }

    /** Says that this was still getting faster, or compiled, when it had been warmed up for as long as it may be. */
    public void notWarm(String what) {
        notWarm.add(what);
    }

    /** The tables so far. */
    public List<Table> tables() {
        return List.copyOf(tables);
    }

    /** The budgets so far. */
    public List<Budget> budgets() {
        return List.copyOf(budgets);
    }

    /** The page: circumstances, budgets, one table for each topic. */
    public String markdown() {
        StringBuilder page = new StringBuilder("""
                # What was measured

                Written by `./benchmarks/run`; do not edit (remarks go into `REMARKS.md`). Everything ran side by side in one run, the contestants taking
                turns. A cell shows the median of the rounds, and the smallest and the largest in brackets.

                """);
        circumstances.forEach((name, value) ->
                page.append("- ").append(name).append(": ").append(value).append('\n'));
        if (!notWarm.isEmpty()) {
            page.append("- not warm when it was measured: ")
                    .append(String.join("; ", notWarm))
                    .append('\n');
        }
        page.append('\n').append(budgetTable().markdown());
        tables.forEach(table -> page.append('\n').append(table.markdown()));
        return page.toString();
    }

    private Table budgetTable() {
        Table table = new Table(
                "Budgets",
                "What the budgets ask for: ratios within this run, unless the line says where the other number is from.",
                List.of("what", "against", "budget", "measured", ""));
        budgets.forEach(budget -> table.row(budget.cells()));
        return table;
    }
}
