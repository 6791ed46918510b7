package dev.tidings.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of cells under a heading. Cells that begin with a digit are aligned to the right. */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** One with these headings. */
    public Table(String... headings) {
        rows.add(List.of(headings));
    }

    /** Adds a row with as many cells as there are headings. */
    public Table row(String... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** The headings and the rows, without trailing blanks. */
    public List<String> lines() {
        int[] widths = new int[rows.getFirst().size()];
        boolean[] numeric = new boolean[widths.length];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            widths[at] =
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            numeric[at] = rows.size() > 1
                    && rows.stream().skip(1).map(row -> row.get(at)).allMatch(Table::isNumber);
        }
        return rows.stream().map(row -> line(row, widths, numeric)).toList();
    }

    /** Shows it. */
    public void print(Terminal terminal) {
        lines().forEach(line -> terminal.print(terminal.fit(line)));
    }

    private static String line(List<String> row, int[] widths, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - cell.length());
            line.append(numeric[column] ? padding + cell : cell + padding).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static boolean isNumber(String cell) {
        return cell.equals("-") || (!cell.isEmpty() && cell.chars().allMatch(c -> Character.isDigit(c) || c == ','));
    }
}
