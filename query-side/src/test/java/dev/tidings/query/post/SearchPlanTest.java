package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.ManyRows;
import dev.tidings.query.post.PostListSql.Search;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SearchPlanTest {

    private static final PostFilter FILTER = new PostFilter(null, true, null, null, null, null, "words", false, null);

    @Test
    void onlyPostsThatWereFoundAreLookedAtToListThemInAnyOrder() {
        List<UUID> found =
                IntStream.rangeClosed(1, 500).mapToObj(n -> new UUID(7, n * 7L)).toList();

        for (PostSort sort : EnumSet.complementOf(EnumSet.of(PostSort.RELEVANCE))) {
            assertThat(plan(new PostListSql(query(sort), found)))
                    .as(sort.label())
                    .noneMatch(SearchPlanTest::readsAllPosts);
        }
    }

    @Test
    void theViewsOfNoOtherPostsAreReadThanOfThoseThatAnIndexLeadsTo() {
        assertThat(plan(new PostListSql(query(PostSort.MOST_VIEWED), "'rare'", Search.EVERYWHERE)))
                .noneMatch(line -> line.contains("Seq Scan on trending_post"));
    }

    private List<String> plan(PostListSql sql) {
        return ManyRows.plan(sql.statement(), sql.parameters());
    }

    private static PostListQuery query(PostSort sort) {
        return new PostListQuery(FILTER, List.of(new Visible(true, null)), sort, Optional.empty(), 21);
    }

    private static boolean readsAllPosts(String line) {
        return line.contains("Seq Scan on post") || line.contains("Seq Scan on trending_post");
    }
}
