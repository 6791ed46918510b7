package dev.tidings.query.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.migrations.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** An entity that disagrees with the schema fails the build here, and is told what is missing. */
class EntitySchemaTest {

    @Test
    void theMigrationsMakeWhatTheEntitiesSay() {
        List<String> missing = EntitySchema.missingIn(TestDatabase.create());

        assertThat(missing).as("""
                        The JPA entities say what no migration makes. Write the migration, with its way back:
                        './tidings migrate draft NAME' drafts both from these statements""").isEmpty();
    }

    @Test
    void whatAnEntitySaysAndNoMigrationMakesIsFound() {
        PGSimpleDataSource database = TestDatabase.create();
        JdbcTemplate schema = new JdbcTemplate(database);
        schema.execute("alter table read_model.post drop column excerpt");
        schema.execute("alter table read_model.post alter column version type text");
        schema.execute("drop table read_model.post_count");

        List<String> missing = EntitySchema.missingIn(database);

        assertThat(missing)
                .anyMatch(statement -> statement.matches("alter table post\\s+add column excerpt text"))
                .anyMatch(
                        statement -> statement.matches("alter table post\\s+alter column version set data type bigint"))
                .anyMatch(statement -> statement.startsWith("create table post_count"))
                .hasSize(3);
    }
}
