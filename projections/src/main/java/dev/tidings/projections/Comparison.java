package dev.tidings.projections;

import static java.util.stream.Collectors.joining;

import dev.tidings.projections.Difference.Kind;
import dev.tidings.projections.Verification.TableComparison;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares tables of two schemas, row for row by their primary keys, as one snapshot shows them. */
final class Comparison {

    private static final int EXAMPLES = 10;

    private static final String COLUMNS = """
            select quote_ident(a.attname) as name,
                   exists (
                       select from pg_index i
                       where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey)) as key
            from pg_attribute a
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    private static final String FROM = """
            from (select true as here, * from {live}) l
            full join (select true as here, * from {next}) n on {same key}
            where l.here is null or n.here is null or {different}
            """;

    private static final String COUNT = """
            select count(*) filter (where n.here is null) as only_live,
                   count(*) filter (where l.here is null) as only_new,
                   count(*) filter (where l.here and n.here) as different
            """ + FROM;

    private static final String SHOW = """
            select case when n.here is null then 'only-live' when l.here is null then 'only-new' else 'different' end
                       as kind,
                   {key},
                   case when l.here and n.here then array_remove(array[{columns}]::text[], null) end as columns
            """ + FROM + """
            order by {order}
            limit %s
            """.formatted(EXAMPLES);

    private final JdbcClient jdbc;

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TableComparison compare(String table, String liveSchema, String nextSchema) {
        String live = liveSchema + "." + table;
        List<Column> columns = jdbc.sql(COLUMNS)
                .param(live)
                .query((row, n) -> new Column(row.getString("name"), row.getBoolean("key")))
                .list();
        Function<String, String> complete =
                sql -> complete(sql, columns).replace("{live}", live).replace("{next}", nextSchema + "." + table);
        TableComparison counted = jdbc.sql(complete.apply(COUNT))
                .query((row, n) -> new TableComparison(
                        table, row.getLong("only_live"), row.getLong("only_new"), row.getLong("different"), List.of()))
                .single();
        if (counted.isEqual()) {
            return counted;
        }
        List<Difference> examples = jdbc.sql(complete.apply(SHOW))
                .query((row, n) -> difference(row, columns))
                .list();
        return new TableComparison(table, counted.onlyLive(), counted.onlyNew(), counted.different(), examples);
    }

    private static String complete(String sql, List<Column> columns) {
        List<Column> keys = columns.stream().filter(Column::key).toList();
        List<Column> others = columns.stream().filter(column -> !column.key()).toList();
        return sql.replace("{same key}", each(keys, "l.%1$s = n.%1$s", " and "))
                .replace(
                        "{different}",
                        others.isEmpty() ? "false" : each(others, "l.%1$s is distinct from n.%1$s", " or "))
                .replace("{key}", each(keys, "coalesce(l.%1$s, n.%1$s)::text as %1$s", ", "))
                .replace("{columns}", each(others, "case when l.%1$s is distinct from n.%1$s then '%1$s' end", ", "))
                .replace("{order}", each(keys, "coalesce(l.%1$s, n.%1$s)", ", "));
    }

    private static String each(List<Column> columns, String form, String between) {
        return columns.stream().map(column -> form.formatted(column.name())).collect(joining(between));
    }

    private static Difference difference(ResultSet row, List<Column> columns) throws SQLException {
        Map<String, String> key = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.key()) {
                key.put(column.name(), row.getString(column.name()));
            }
        }
        Array different = row.getArray("columns");
        return new Difference(
                key,
                Kind.labelled(row.getString("kind")),
                different == null ? List.of() : List.of((String[]) different.getArray()));
    }

    private record Column(String name, boolean key) {}
}
