package dev.tidings.query.trending;

import dev.tidings.query.post.PostSummary;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The posts that are trending, the first one first. */
@Component
class Board {

    private final TrendingPostRepository posts;
    private final TrendingClock views;
    private final Clock clock;

    Board(TrendingPostRepository posts, TrendingClock views, @Qualifier("queryClock") Clock clock) {
        this.posts = posts;
        this.views = views;
        this.clock = clock;
    }

    /** Posts created within the window, by all their views. Exact to the instant. */
    List<PostSummary> byCreation(Window window, int limit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return posts.findByCreation(now.minus(window.duration()), now, limit);
    }

    /** Posts of any age, by their views since the beginning of the hour in which the window begins. */
    List<PostSummary> byViews(Window window, int limit) {
        if (views.isBehind()) {
            views.moveOn();
        }
        return posts.findByViews(window, limit);
    }
}
