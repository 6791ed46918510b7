package dev.tidings.query.comment;

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
class CommentPlanTest {

    @Test
    void aPageOfCommentsIsReadAlongAnIndex() {
        for (Instant place : List.of(Cursor.EARLIEST, Instant.parse("2026-01-01T12:00:00Z"))) {
            List<String> plan = ManyRows.plan(
                    CommentQueries.statement(21),
                    Map.of("post", ManyRows.POST, "createdAt", place.atOffset(ZoneOffset.UTC), "id", new UUID(0, 0)));

            assertThat(plan)
                    .noneMatch(line -> line.contains("Seq Scan"))
                    .anyMatch(line -> line.contains("comment_by_post"));
        }
    }
}
