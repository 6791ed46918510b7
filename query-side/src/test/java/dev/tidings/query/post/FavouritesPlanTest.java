package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.ManyRows;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class FavouritesPlanTest {

    private static final PostFilter FILTER =
            new PostFilter(null, true, null, null, null, null, null, false, ManyRows.READER);

    @Test
    void onlyAReadersFavouritesAreLookedAtAndCountedAreOnlyThosePostsThatAreShown() {
        for (PostSort sort : EnumSet.complementOf(EnumSet.of(PostSort.RELEVANCE))) {
            PostListSql sql = new PostListSql(
                    new PostListQuery(FILTER, Visible.parts(FILTER, Optional.empty()), sort, Optional.empty(), 21));
            List<String> plan = ManyRows.plan(sql.statement(), sql.parameters());

            assertThat(plan)
                    .as(sort.label())
                    .noneMatch(line -> line.contains("Seq Scan on user_profile")
                            || line.contains("Seq Scan on post")
                            || line.contains("Seq Scan on trending_post"))
                    .anyMatch(line -> line.contains("post_favourite_count_pkey") && line.contains("loops=21"));
        }
    }
}
