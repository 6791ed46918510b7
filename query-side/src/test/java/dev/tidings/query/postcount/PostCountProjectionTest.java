package dev.tidings.query.postcount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.migrations.KeptConnections;
import dev.tidings.query.history.Histories;
import dev.tidings.query.history.History;
import dev.tidings.query.history.People;
import dev.tidings.query.history.Step;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

class PostCountProjectionTest {

    private static final DataSource DATABASE = KeptConnections.toNewReadModel();
    private static final People PEOPLE = new People(DATABASE);
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE);

    record Row(UUID userId, @Nullable String username, String usernameKey, long posts, long published) {}

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyHistoryInAnyPortionsLeavesTheRightCounts(
            @ForAll("steps") List<Step> steps, @ForAll("portions") List<Integer> portions) {
        JDBC.execute("truncate post_count, post_count_published");
        History history = History.of(steps, PEOPLE);
        PostCountProjection projection =
                new PostCountProjection(new PostCountTable(DATABASE), new UserNames(PEOPLE.keys()));

        Histories.project(projection, history, portions, DATABASE, instant -> {});

        assertThat(rows()).containsExactlyInAnyOrderElementsOf(expected(history));
        assertThat(publishedPosts())
                .containsExactlyInAnyOrderElementsOf(history.posts().stream()
                        .filter(post -> post.published)
                        .map(post -> post.id)
                        .toList());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Histories.steps();
    }

    @Provide
    Arbitrary<List<Integer>> portions() {
        return Histories.portions();
    }

    private static List<Row> rows() {
        return JDBC.query(
                "select * from post_count",
                (row, number) -> new Row(
                        row.getObject("user_id", UUID.class),
                        row.getString("username"),
                        row.getString("username_key"),
                        row.getLong("posts"),
                        row.getLong("published")));
    }

    private static List<UUID> publishedPosts() {
        return JDBC.query(
                "select post_id from post_count_published", (row, number) -> row.getObject("post_id", UUID.class));
    }

    private static List<Row> expected(History history) {
        return history.users().stream()
                .map(user -> new Row(
                        user.id,
                        user.username,
                        user.username == null ? "~" : user.username.toLowerCase(Locale.ROOT),
                        history.posts().stream()
                                .filter(post -> post.author == user)
                                .count(),
                        history.posts().stream()
                                .filter(post -> post.author == user && post.published)
                                .count()))
                .toList();
    }
}
