package dev.tidings.query.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.ManyRows;
import dev.tidings.query.paging.Cursor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class FeedPlanTest {

    @Test
    void aFeedOfThousandsIsGatheredAlongIndexes() {
        for (Instant place : List.of(Cursor.LATEST, Instant.parse("2026-01-15T00:00:00Z"))) {
            List<String> plan = ManyRows.plan(
                    FeedQueries.statement(21),
                    Map.of(
                            "reader",
                            ManyRows.READER,
                            "publishedAt",
                            place.atOffset(ZoneOffset.UTC),
                            "id",
                            new UUID(-1, -1)));

            assertThat(plan)
                    .noneMatch(line -> line.contains("Seq Scan on post")
                            || line.contains("Seq Scan on comment")
                            || line.contains("Seq Scan on user_profile")
                            || line.contains("Seq Scan on trending_post"))
                    .anyMatch(line -> line.contains("post_feed"));
        }
    }
}
