package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.EndpointTest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists by tag cost as much as they show, whether the tag is on many posts or on few, of today or of long ago. */
class TagPlanTest extends EndpointTest {

    private static final int POSTS = 30_000;

    private final JdbcClient jdbc = JdbcClient.create(database());

    @BeforeEach
    void manyPostsHaveTags() {
        jdbc.sql("""
                insert into post (id, author_id, slug, title, content, excerpt, tags, published, created_at, updated_at,
                                  published_at, version, author_verified, featured, search)
                select gen_random_uuid(), gen_random_uuid(), 'slug-' || n, 'Title', '', '',
                       case when n % 10 = 0 then array['often'] when n < 30 then array['once'] else '{}' end,
                       true, timestamptz '2026-01-01Z' + n * interval '1 minute',
                       timestamptz '2026-01-01Z' + n * interval '1 minute', now(), 0, n % 7 = 0, false, ''
                  from generate_series(1, ?) n
                """).param(POSTS).update();
        jdbc.sql("""
                insert into post_tag (post_id, tag, published, created_at)
                select id, unnest(tags), published, created_at from post
                """).update();
        jdbc.sql("""
                insert into tag_count (tag, posts) select 'tag-' || n, 1 + n % 100 from generate_series(1, 20000) n
                """).update();
        jdbc.sql("analyze post, post_tag, tag_count").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"often", "once", "never"})
    void theIndexOfTheTagLeadsAlongTheList(String tag) {
        PostFilter filter = new PostFilter(null, null, null, tag, null, null, null, false, null);
        PostListSql sql = new PostListSql(new PostListQuery(
                filter, Visible.parts(filter, Optional.empty()), PostSort.NEWEST, Optional.empty(), 21));

        String plan = plan(sql.statement(), sql.parameters());

        assertThat(plan).contains("post_tag_newest").doesNotContain("Seq Scan on post", "Parallel");
    }

    @Test
    void slugsAndTagsAreFoundByTheirIndexes() {
        assertThat(plan(
                        WholePosts.ALL_COUNTED + "where p.slug = :slug order by p.id limit 1",
                        Map.of("slug", "slug-7")))
                .contains("post_slug")
                .doesNotContain("Seq Scan on post");
        assertThat(plan("""
                        select * from tag_count where (posts, tag) < (:posts, :tag)
                        order by posts desc, tag desc limit 21
                        """, Map.of("posts", 50L, "tag", "tag-5")))
                .contains("tag_count_posts")
                .doesNotContain("Sort");
    }

    private String plan(String sql, Map<String, Object> parameters) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .params(parameters)
                        .query((row, number) -> row.getString(1))
                        .list());
    }
}
