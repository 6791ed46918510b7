package dev.tidings.query.schema;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A migration and its way back, as far as statements of Hibernate's tell them.
 *
 * @param up   what goes into {@code V<n>__<name>.sql}
 * @param down what goes into {@code down/D<n>__<name>.sql}
 */
record DraftScripts(String up, String down) {

    private static final String UP = """
            -- Drafted from the JPA entities, to be reviewed:
            --  * A column that may not be null needs a default, or a rebuild of the projection, where there are rows.
            --  * Every query that reads it needs an index that serves it.
            --  * Nothing is dropped or renamed here: what no entity maps any more, Hibernate passes over.
            -- Then take `.draft` off the names of this file and of its way back, and add sample rows for the test of both.

            """;

    private static final String DOWN = """
            -- The way back, drafted with the migration and to be reviewed with it.

            """;

    private static final Pattern ADDED_COLUMN =
            Pattern.compile("alter table (\\S+)\\s+add column (\\S+).*", Pattern.DOTALL);
    private static final Pattern CREATED_TABLE = Pattern.compile("create table (\\S+).*", Pattern.DOTALL);

    static DraftScripts of(List<String> statements) {
        return new DraftScripts(
                UP + script(statements),
                DOWN
                        + script(statements.reversed().stream()
                                .map(DraftScripts::undo)
                                .toList()));
    }

    private static String undo(String statement) {
        Matcher column = ADDED_COLUMN.matcher(statement);
        if (column.matches()) {
            return "alter table %s drop column %s".formatted(column.group(1), column.group(2));
        }
        Matcher table = CREATED_TABLE.matcher(statement);
        return table.matches()
                ? "drop table " + table.group(1)
                : "-- To be written: what undoes\n--     " + statement.replaceAll("\\s+", " ");
    }

    private static String script(List<String> statements) {
        return statements.stream()
                .map(statement -> statement.startsWith("--") ? statement + "\n" : statement + ";\n")
                .collect(Collectors.joining());
    }
}
