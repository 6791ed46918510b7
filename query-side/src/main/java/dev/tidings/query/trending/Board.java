package dev.tidings.query.trending;

import dev.tidings.projections.ProjectionEngine;
import dev.tidings.query.post.PostSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The posts that are trending, the first one first, and how long that is so where nothing happens but time. */
@Component
class Board {

    /** The shortest time that the database knows. */
    private static final Duration INSTANT = Duration.of(1, ChronoUnit.MICROS);

    private final TrendingPostRepository posts;
    private final TrendingClock views;
    private final ProjectionEngine engine;
    private final Clock clock;

    Board(
            TrendingPostRepository posts,
            TrendingClock views,
            ProjectionEngine engine,
            @Qualifier("queryClock") Clock clock) {
        this.posts = posts;
        this.views = views;
        this.engine = engine;
        this.clock = clock;
    }

    /** Reads the board as it is now. */
    BoardSnapshot read(BoardChoice choice) {
        Instant now = now();
        return switch (choice.by()) {
            case CREATED -> byCreation(choice, now);
            case VIEWED -> byViews(choice, now);
        };
    }

    /** To the microsecond, as the database has it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Posts created within the window, by all their views. Exact to the instant: it changes when the oldest on the
     * board leaves the window, and when a post comes in that was dated ahead of this node's clock.
     */
    private BoardSnapshot byCreation(BoardChoice choice, Instant now) {
        Duration window = choice.window().duration();
        List<PostSummary> found = posts.findByCreation(now.minus(window), now, choice.limit());
        Instant firstLeaves = found.stream()
                .map(post -> post.createdAt().plus(window))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        Instant nextComes = posts.findFirstCreationAfter(now)
                .map(createdAt -> createdAt.minus(INSTANT))
                .orElse(Instant.MAX);
        return new BoardSnapshot(found, now, firstLeaves.isBefore(nextComes) ? firstLeaves : nextComes);
    }

    /** Posts of any age, by their views since the beginning of the hour in which the window begins. */
    private BoardSnapshot byViews(BoardChoice choice, Instant now) {
        if (views.isBehind()) {
            engine.writeLive(TrendingProjection.NAME, views::moveOn);
        }
        Instant nextHour = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        int firstHour = Hours.hourOf(now) - choice.window().hours() - 1;
        List<PostSummary> found = posts.findByViews(choice.window(), firstHour, choice.limit());
        return new BoardSnapshot(found, now, nextHour.minus(INSTANT));
    }
}
