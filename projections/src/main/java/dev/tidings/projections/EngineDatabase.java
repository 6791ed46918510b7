package dev.tidings.projections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the engine keeps read tables, positions and dead letters. Statements join the transaction of the calling thread.
 * Thread-safe.
 */
final class EngineDatabase {

    private final DataSource dataSource;
    private final String schema;
    private final String role;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    /**
     * A schema of a database.
     *
     * @param schema where the engine's tables and the live read tables are
     * @param role   what reads and writes the tables of every generation
     */
    EngineDatabase(DataSource dataSource, String schema, String role) {
        if (!schema.matches("[a-z][a-z0-9_]*") || !role.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("A schema and a role are named in lower case letters, digits and _");
        }
        this.dataSource = dataSource;
        this.schema = schema;
        this.role = role;
        this.jdbc = JdbcClient.create(dataSource);
        this.template = new JdbcTemplate(dataSource);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** For statements of many rows. */
    JdbcTemplate template() {
        return template;
    }

    String schema() {
        return schema;
    }

    String role() {
        return role;
    }

    /** Where a generation's tables are while it is not the live one. */
    String schemaBeside(GenerationId id) {
        return schema + "_" + id.projection().replace('-', '_') + "_" + id.generation();
    }

    /** What nodes listen to (PostgreSQL's LISTEN). */
    String channel(String about) {
        return schema + "_" + about;
    }

    /** A statement of constant text, in which {@code {engine}} stands for the schema. */
    JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(in(text));
    }

    /** The text with the schema in its places. */
    String in(String text) {
        return statements.computeIfAbsent(text, sql -> sql.replace("{engine}", schema));
    }
}
