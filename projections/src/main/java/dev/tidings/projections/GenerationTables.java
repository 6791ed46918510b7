package dev.tidings.projections;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes, moves and removes the tables of generations. The live ones, which migrations define, are the model. Joins the
 * transaction of the calling thread, which must be the owner's. Thread-safe.
 */
final class GenerationTables {

    private static final String GRANT = """
            grant usage on schema {schema} to {role};
            grant select, insert, update, delete on all tables in schema {schema} to {role}
            """;

    /** How a column looks to statements. */
    private static final String COLUMNS = """
            select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = ?::regnamespace and c.relname = any (?) and a.attnum > 0 and not a.attisdropped
            order by 1
            """;

    private static final Logger LOGGER = LoggerFactory.getLogger(GenerationTables.class);

    private final EngineDatabase database;
    private final TableDefinitions definitions;
    private volatile @Nullable Statement indexing;

    GenerationTables(EngineDatabase database) {
        this.database = database;
        this.definitions = new TableDefinitions(database);
    }

    /** Makes empty tables like the live ones, but with no more indexes than writing needs. */
    void make(Projection<?> projection, Generation generation) {
        execute("create schema {schema}", generation.schema());
        for (ProjectionTable table : projection.tables()) {
            definitions.of(table, generation.schema()).forEach(this::execute);
        }
        execute(GRANT, generation.schema());
    }

    /** The statements that make the indexes which the live generation has and this one lacks. */
    List<String> missingIndexes(Projection<?> projection, Generation generation) {
        return projection.tables().stream()
                .flatMap(table -> definitions.missingIndexes(table.name(), generation.schema()).stream())
                .toList();
    }

    /** Runs one of these statements. Writers of the table wait meanwhile. One is made at a time. */
    void makeIndex(String statement) {
        execute("set local maintenance_work_mem = '256MB'");
        database.template().execute((Statement index) -> {
            indexing = index;
            LongStatements.allow(index.getConnection());
            try {
                return index.execute(statement);
            } finally {
                indexing = null;
            }
        });
    }

    /** Breaks off the index that is being made: a node that stops must not be waited for. */
    void stopIndexing() {
        Statement index = indexing;
        if (index != null) {
            try {
                index.cancel();
            } catch (SQLException e) {
                LOGGER.debug("The index was made already", e);
            }
        }
    }

    /** Lets PostgreSQL plan with what is in the tables now. */
    void analyze(Projection<?> projection, Generation generation) {
        names(generation.schema(), projection).forEach(table -> execute("analyze " + table));
    }

    /** Whether the same statements fit the tables of both. */
    boolean haveSameForm(Projection<?> projection, Generation one, Generation other) {
        return columns(projection, one).equals(columns(projection, other));
    }

    /** Keeps everybody else from reading or writing the tables of both. */
    void lock(Projection<?> projection, Generation one, Generation other) {
        List<String> tables = Stream.concat(names(one.schema(), projection), names(other.schema(), projection))
                .toList();
        if (!tables.isEmpty()) {
            execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
        }
    }

    /** Puts the tables of one generation in the place of the live ones, and those into a schema of their own. */
    void exchange(Projection<?> projection, Generation live, Generation next) {
        String beside = database.schemaBeside(live.id());
        execute("create schema if not exists {schema}", beside);
        move(projection, database.schema(), beside);
        move(projection, next.schema(), database.schema());
        execute(GRANT, beside);
        execute("drop schema {schema}", next.schema());
    }

    /** Removes what there is in the generation's schema. */
    void remove(GenerationId id) {
        execute("drop schema if exists {schema} cascade", database.schemaBeside(id));
    }

    private void execute(String statement) {
        database.template().execute(statement);
    }

    private void execute(String statement, String schema) {
        execute(statement.replace("{schema}", schema).replace("{role}", database.role()));
    }

    private void move(Projection<?> projection, String from, String to) {
        names(from, projection).forEach(table -> execute("alter table " + table + " set schema " + to));
    }

    private List<String> columns(Projection<?> projection, Generation generation) {
        String[] tables =
                projection.tables().stream().map(ProjectionTable::name).toArray(String[]::new);
        return database.sql(COLUMNS)
                .params(generation.schema(), tables)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Stream<String> names(String schema, Projection<?> projection) {
        return projection.tables().stream().map(table -> schema + "." + table.name());
    }
}
