package dev.tidings.benchmarks.database;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** An index of the read tables, which is quicker to make once they are full. */
record Index(String name, String definition) {

    private static final String ALL = """
            select indexname, indexdef
            from pg_indexes
            where schemaname = 'read_model'
              and not exists (select from pg_constraint where conname = indexname)
            """;

    static List<Index> drop(JdbcTemplate jdbc) {
        List<Index> indexes = jdbc.query(ALL, (row, n) -> new Index(row.getString(1), row.getString(2)));
        indexes.forEach(index -> jdbc.execute("drop index read_model." + index.name()));
        return indexes;
    }

    void create(JdbcTemplate jdbc) {
        jdbc.execute(definition);
    }
}
