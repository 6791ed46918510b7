package dev.tidings.projections;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the live tables look like, as statements that make such tables in another schema. */
final class TableDefinitions {

    private static final String OPTIONS = """
            select 'alter table ' || :schema || '.' || :table || ' set (' || array_to_string(reloptions, ', ') || ')'
            from pg_class
            where oid = (:live || '.' || :table)::regclass and reloptions is not null
            """;

    private static final String CONSTRAINTS = """
            select 'alter table ' || :schema || '.' || :table
                   || ' add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
            from pg_constraint
            where conrelid = (:live || '.' || :table)::regclass and contype in ('p', 'u')
            order by conname
            """;

    /** PostgreSQL writes the table with its schema into an index's definition. */
    private static final String INDEXES = """
            select replace(
                       pg_get_indexdef(i.indexrelid),
                       ' ON ' || :live || '.' || :table || ' ',
                       ' ON ' || :schema || '.' || :table || ' ')
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            where i.indrelid = (:live || '.' || :table)::regclass
              and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u'))
              and (:every or c.relname = any (:names))
              and not exists (
                  select from pg_class there
                  where there.relnamespace = :schema::regnamespace and there.relname = c.relname)
            order by c.relname
            """;

    private final EngineDatabase database;

    TableDefinitions(EngineDatabase database) {
        this.database = database;
    }

    /** An empty table with its keys, and the indexes that writing needs. */
    List<String> of(ProjectionTable table, String schema) {
        List<String> statements = new ArrayList<>();
        statements.add("create table " + schema + "." + table.name() + " (like " + database.schema() + "."
                + table.name() + " including all excluding indexes)");
        statements.addAll(query(OPTIONS, table.name(), schema).list());
        statements.addAll(query(CONSTRAINTS, table.name(), schema).list());
        statements.addAll(
                indexes(table.name(), schema, false, table.indexesForWriting().toArray(String[]::new)));
        return statements;
    }

    /** The indexes that the table lacks in that schema. */
    List<String> missingIndexes(String table, String schema) {
        return indexes(table, schema, true, new String[0]);
    }

    private List<String> indexes(String table, String schema, boolean every, String[] names) {
        return statement(INDEXES, table, schema)
                .param("every", every)
                .param("names", names)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private JdbcClient.MappedQuerySpec<String> query(String sql, String table, String schema) {
        return statement(sql, table, schema).query((row, n) -> row.getString(1));
    }

    private JdbcClient.StatementSpec statement(String sql, String table, String schema) {
        return database.sql(sql)
                .param("live", database.schema())
                .param("table", table)
                .param("schema", schema);
    }
}
