package dev.tidings.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A migration of a projection's tables finds generations beside the live one, which the running code goes on feeding. */
class GenerationsBesideTest {

    private final DataSource database = TestDatabase.createEmpty();

    @Test
    void thePreviousGenerationOfPostsGetsWhatTheLiveOneGets() throws SQLException {
        Schema.READ_MODEL.flyway(database).target("7").load().migrate();
        execute("""
                create schema read_model_post_1 authorization tidings_query;
                create table read_model_post_1.post (like read_model.post including all);
                alter table read_model_post_1.post owner to tidings_query;
                insert into read_model.projection_generation
                       (projection, generation, code_version, state, schema_name)
                values ('post', 1, 3, 'previous', 'read_model_post_1'), ('post', 2, 3, 'live', 'read_model')
                """);

        Schema.READ_MODEL.flyway(database).target("8").load().migrate();

        assertThat(columns("read_model_post_1")).isNotEmpty().isEqualTo(columns("read_model"));
        assertThat(strings("select distinct tableowner from pg_tables where schemaname = 'read_model_post_1'"))
                .containsExactly("tidings_query");

        SchemaMigrations migrations = new SchemaMigrations(Schema.READ_MODEL, database);
        migrations.down(migrations.latest().orElseThrow());

        assertThat(strings("select tablename from pg_tables where schemaname = 'read_model_post_1'"))
                .containsExactly("post");
    }

    private List<String> columns(String schema) throws SQLException {
        return strings("""
                select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable
                from information_schema.columns
                where table_schema = '%s' and table_name in ('post', 'post_former_slug', 'post_tag', 'tag_count')
                order by 1
                """.formatted(schema));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
