package dev.tidings.query.trending;

import dev.tidings.query.post.PostSummary;
import java.time.Instant;
import java.util.List;

/**
 * A board as it stands, unless something happens, from one time to another.
 *
 * @param since included
 * @param until included
 */
record BoardSnapshot(List<PostSummary> posts, Instant since, Instant until) {

    /** Takes a copy of the posts. */
    BoardSnapshot {
        posts = List.copyOf(posts);
    }

    boolean holdsAt(Instant time) {
        return !time.isBefore(since) && !time.isAfter(until);
    }
}
