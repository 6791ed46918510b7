package dev.tidings.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** Measurements side by side. */
public final class Table {

    private final String title;
    private final String explanation;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String title, String explanation, List<String> columns) {
        this.title = title;
        this.explanation = explanation;
        this.columns = columns;
    }

    /** Adds a row, which has a cell for each column. */
    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(title + " has " + columns.size() + " columns, not " + cells.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    /** What it is about. */
    public String title() {
        return title;
    }

    /** What it holds. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** As it stands on the page. */
    public String markdown() {
        StringBuilder text = new StringBuilder("## ").append(title).append("\n\n");
        text.append(explanation).append("\n\n");
        text.append(line(columns));
        text.append(line(columns.stream().map(column -> "---").toList()));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
