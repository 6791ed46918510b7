package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.ManyRows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class FeedPostsPlanTest {

    @Test
    void feedsAreReadAlongIndexes() {
        List<Map<String, Object>> parameters = List.of(
                Map.of(),
                Map.of("author", UUID.fromString("00000000-0000-0001-0000-000000000007")),
                Map.of("tag", "a"));

        for (int i = 0; i < parameters.size(); i++) {
            assertThat(ManyRows.plan(FeedPosts.statements().get(i), parameters.get(i)))
                    .noneMatch(line -> line.contains("Seq Scan on post ") || line.contains("Seq Scan on user_profile"));
        }
    }
}
