package dev.tidings.query.comment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.migrations.KeptConnections;
import dev.tidings.query.history.Histories;
import dev.tidings.query.history.History;
import dev.tidings.query.history.People;
import dev.tidings.query.history.Step;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.jdbc.core.JdbcTemplate;

class CommentProjectionTest {

    private static final DataSource DATABASE = KeptConnections.toNewReadModel();
    private static final People PEOPLE = new People(DATABASE);
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE);

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyHistoryInAnyPortionsLeavesTheCommentsThatAreThere(
            @ForAll("steps") List<Step> steps, @ForAll("portions") List<Integer> portions) {
        JDBC.execute("truncate comment, post_comment_count");
        History history = History.of(steps, PEOPLE);

        Histories.project(
                new CommentProjection(new CommentTable(DATABASE)), history, portions, DATABASE, instant -> {});

        assertThat(rows()).containsExactlyInAnyOrderElementsOf(history.comments());
        assertThat(counts())
                .isEqualTo(history.comments().stream().collect(groupingBy(History.Comment::postId, counting())));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Histories.steps();
    }

    @Provide
    Arbitrary<List<Integer>> portions() {
        return Histories.portions();
    }

    private static List<History.Comment> rows() {
        return JDBC.query(
                "select * from comment",
                (row, number) -> new History.Comment(
                        row.getObject("id", UUID.class),
                        row.getObject("post_id", UUID.class),
                        row.getObject("author_id", UUID.class),
                        row.getString("body"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()));
    }

    private static Map<UUID, Long> counts() {
        Map<UUID, Long> counts = new HashMap<>();
        JDBC.query("select * from post_comment_count", row -> {
            counts.put(row.getObject("post_id", UUID.class), row.getLong("comments"));
        });
        return counts;
    }
}
