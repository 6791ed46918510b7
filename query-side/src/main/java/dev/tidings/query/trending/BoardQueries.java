package dev.tidings.query.trending;

import dev.tidings.query.post.PostSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The best posts by this or that. Only published ones; ties go to the newer post. */
interface BoardQueries {

    /** Posts created in a span of time, both ends included, by all their views. */
    List<PostSummary> findByCreation(Instant from, Instant until, int limit);

    /** When the first of the posts was created that are dated behind a time. */
    Optional<Instant> findFirstCreationAfter(Instant time);

    /**
     * Posts by their views within the window, as of the hour of {@link TrendingClock}.
     *
     * @param firstHour no later than the first one that the window reaches back to
     */
    List<PostSummary> findByViews(Window window, int firstHour, int limit);
}
