package dev.tidings.query.trending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.post.Author;
import dev.tidings.query.post.PostSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever several clients ask while something moves, each is answered as if one had come after the other: nobody gets a
 * board from before what had moved when it asked, although most get what was read for others.
 */
@Tag("lincheck")
public class BoardCacheLinearizabilityTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:34:56Z");
    private static final BoardChoice CHOICE = new BoardChoice(Window.WEEK, Ranking.CREATED, 20);

    private static final PostSummary POST = new PostSummary(
            new UUID(0, 1),
            "slug",
            new Author(new UUID(0, 2), "ada"),
            "Title",
            null,
            "Excerpt",
            List.of(),
            true,
            NOW,
            NOW,
            NOW,
            null,
            0,
            0,
            0,
            null,
            null,
            0);

    /** As many posts as there are on the board, which is what a client sees of it. */
    private final AtomicInteger posts = new AtomicInteger();

    private final AtomicLong moves = new AtomicLong();
    private final BoardCache cache = new BoardCache(
            choice -> new BoardSnapshot(Collections.nCopies(posts.get(), POST), NOW, Instant.MAX),
            () -> NOW,
            moves::get,
            posts::get,
            JsonMapper.shared(),
            Duration.ZERO);

    /** The tables change first; that they have is heard afterwards. */
    @Operation
    public void move() {
        posts.incrementAndGet();
        moves.incrementAndGet();
    }

    @Operation
    public int board() {
        return cache.get(CHOICE, 0).json().length;
    }

    @Test
    void everyHistoryCouldHaveHappenedOneAfterTheOther() {
        assertThat(new BoardCacheLinearizabilityTest().board()).isPositive();
        new StressOptions()
                .iterations(20)
                .invocationsPerIteration(300)
                .threads(3)
                .actorsPerThread(3)
                .check(BoardCacheLinearizabilityTest.class);
    }
}
