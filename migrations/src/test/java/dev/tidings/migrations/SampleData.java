package dev.tidings.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Rows for each table of a schema at some version: {@code sample/<schema>/V2.sql} fills what version 2 brings. */
final class SampleData {

    private final Schema schema;
    private final DataSource dataSource;

    SampleData(Schema schema, DataSource dataSource) {
        this.schema = schema;
        this.dataSource = dataSource;
    }

    /** Fills the tables of the versions up to this one, and fails when one of them stays empty. */
    void insertUpTo(int version) throws SQLException, IOException {
        try (Connection connection = connect()) {
            for (int v = 1; v <= version; v++) {
                String name = "sample/%s/V%s.sql".formatted(schema.schemaName(), v);
                try (InputStream script = SampleData.class.getClassLoader().getResourceAsStream(name);
                        var statement = connection.createStatement()) {
                    if (script != null) {
                        statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            for (String table : tables(connection)) {
                assertThat(rows(connection, table))
                        .as(
                                "%s has no sample rows: write them to sample/%s/V%s.sql",
                                table, schema.schemaName(), version)
                        .isNotEmpty();
            }
        }
    }

    /** Every row there is. */
    List<String> all() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = connect()) {
            for (String table : tables(connection)) {
                rows(connection, table).forEach(row -> all.add(table + " " + row));
            }
        }
        return all;
    }

    /** Empties the tables, the log too, which only a superuser can. */
    void removeAll() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            List<String> tables = tables(connection);
            statement.execute("set session_replication_role = replica");
            if (!tables.isEmpty()) {
                statement.execute("truncate " + String.join(", ", tables));
            }
        }
    }

    /** Drops the schemas that hold generations, as long as something knows of them. */
    void removeGenerations() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare
                        beside text;
                    begin
                        if to_regclass('read_model.projection_generation') is not null then
                            for beside in select schema_name from read_model.projection_generation
                                          where schema_name <> 'read_model' loop
                                execute format('drop schema if exists %I cascade', beside);
                            end loop;
                        end if;
                    end $$
                    """);
        }
    }

    private List<String> tables(Connection connection) throws SQLException {
        return strings(connection, """
                select tablename
                from pg_tables
                where schemaname = '%s' and tablename <> 'schema_history'
                order by 1
                """.formatted(schema.schemaName()));
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        return strings(connection, "select t::text from " + table + " t order by 1");
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private Connection connect() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setSchema(schema.schemaName());
        return connection;
    }
}
