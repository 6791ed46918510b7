package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.migrations.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Execution(ExecutionMode.CONCURRENT)
class RelatedPostsPlanTest {

    private static final String POST = "00000000-0000-0007-0000-000000009c40";

    /** Of one author, with tags that many posts have. */
    private static final List<String> FILL = List.of("""
        insert into post (id, author_id, title, content, excerpt, tags, published, created_at, updated_at,
                          published_at, version, author_verified, featured, search)
        select ('00000000-0000-0007-0000-' || lpad(to_hex(n), 12, '0'))::uuid,
               ('00000000-0000-0001-0000-' || lpad(to_hex(n % 5), 12, '0'))::uuid,
               'Title', '', '', array['often', 'tag-' || n % 1000], true, at, at, at, 0, false, false, ''
          from generate_series(1, 50000) n, lateral (select timestamptz '2026-01-01Z' + n * interval '1 minute') t (at)
        """, """
        insert into post_tag (post_id, tag, published, created_at)
        select id, unnest(tags), published, created_at from post
        """, "analyze post, post_tag");

    @Test
    void whatIsRelatedIsFoundAlongIndexes() {
        PGSimpleDataSource database = TestDatabase.create();
        database.setCurrentSchema("read_model");
        JdbcClient jdbc = JdbcClient.create(database);
        FILL.forEach(statement -> jdbc.sql(statement).update());

        List<String> plan = jdbc.sql("explain (analyze, costs off, timing off) "
                        + RelatedPostFinder.STATEMENT.replace(":id", "'" + POST + "'"))
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();

        assertThat(plan)
                .anyMatch(line -> line.contains("post_tag_newest"))
                .noneMatch(line -> line.contains("Seq Scan on post"))
                .noneMatch(line -> line.matches(".*actual rows=\\d{4,}.*"));
    }
}
