package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.migrations.KeptConnections;
import dev.tidings.query.history.Histories;
import dev.tidings.query.history.History;
import dev.tidings.query.history.People;
import dev.tidings.query.history.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

class PostProjectionTest {

    private static final DataSource DATABASE = KeptConnections.toNewReadModel();
    private static final People PEOPLE = new People(DATABASE);
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE);

    record Row(
            UUID id,
            UUID authorId,
            String title,
            String content,
            boolean published,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable Instant publishedAt,
            long version,
            boolean authorVerified,
            boolean featured,
            String slug,
            @Nullable String summary,
            List<String> tags,
            @Nullable Instant scheduledAt) {}

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyHistoryInAnyPortionsLeavesEveryPostAsItsEventsSay(
            @ForAll("steps") List<Step> steps, @ForAll("portions") List<Integer> portions) {
        JDBC.execute("truncate post, post_author, post_former_slug, post_tag, tag_count");
        History history = History.of(steps, PEOPLE);
        PostProjection projection = new PostProjection(
                new PostTable(DATABASE),
                new PostAuthorTable(DATABASE),
                new FormerSlugTable(DATABASE),
                new PostTagTable(DATABASE));

        Histories.project(projection, history, portions, DATABASE, instant -> {});

        assertThat(rows()).containsExactlyInAnyOrderElementsOf(expected(history));
        assertThat(pairs("select post_id::text, slug from post_former_slug"))
                .containsExactlyInAnyOrderElementsOf(history.posts().stream()
                        .flatMap(post -> post.formerSlugs.stream().map(slug -> post.id + " " + slug))
                        .toList());
        assertThat(pairs("select post_id::text, tag || ' ' || published from post_tag"))
                .containsExactlyInAnyOrderElementsOf(history.posts().stream()
                        .flatMap(post -> post.tags.stream().map(tag -> post.id + " " + tag + " " + post.published))
                        .toList());
        assertThat(pairs("select tag, posts::text from tag_count"))
                .containsExactlyInAnyOrderElementsOf(history.posts().stream()
                        .filter(post -> post.published)
                        .flatMap(post -> post.tags.stream())
                        .collect(Collectors.groupingBy(tag -> tag, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .toList());
        assertThat(postsWhoseTextIsNotWhatIsSearched()).isZero();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Histories.steps();
    }

    @Provide
    Arbitrary<List<Integer>> portions() {
        return Histories.portions();
    }

    private static List<String> pairs(String sql) {
        return JDBC.query(sql, (row, number) -> row.getString(1) + " " + row.getString(2));
    }

    private static List<Row> rows() {
        return JDBC.query(
                "select * from post",
                (row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("author_id", UUID.class),
                        row.getString("title"),
                        row.getString("content"),
                        row.getBoolean("published"),
                        instant(row, "created_at"),
                        instant(row, "updated_at"),
                        instant(row, "published_at"),
                        row.getLong("version"),
                        row.getBoolean("author_verified"),
                        row.getBoolean("featured"),
                        row.getString("slug"),
                        row.getString("summary"),
                        List.of((String[]) row.getArray("tags").getArray()),
                        instant(row, "scheduled_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Long postsWhoseTextIsNotWhatIsSearched() {
        return JDBC.queryForObject("""
                select count(*) from post
                 where excerpt <> content
                    or ts_filter(search, '{a}') <> setweight(to_tsvector('english', title), 'A')
                    or ts_filter(search_head, '{a}') <> ts_filter(search, '{a}')
                    or tsvector_to_array(ts_filter(search, '{b}')) <> tsvector_to_array(to_tsvector(
                           'english', coalesce(summary, '') || ' ' || replace(array_to_string(tags, ' '), 'c++', 'c cplusplus')))
                    or tsvector_to_array(ts_filter(search_head, '{b}')) <> tsvector_to_array(ts_filter(search, '{b}'))
                    or tsvector_to_array(ts_filter(search, '{c}')) <> tsvector_to_array(to_tsvector('english', content))
                    or not search @@ ('''' || '@' || author_id || '''')::tsquery
                """, Long.class);
    }

    private static List<Row> expected(History history) {
        return history.posts().stream()
                .map(post -> new Row(
                        post.id,
                        post.author.id,
                        post.title,
                        post.content,
                        post.published,
                        post.createdAt,
                        post.updatedAt,
                        post.publishedAt,
                        post.version,
                        post.author.verified,
                        (post.published && post.author.verified) || post.author.roles.contains(Role.ADMIN),
                        post.slug,
                        post.summary,
                        post.tags,
                        post.scheduledAt))
                .toList();
    }
}
