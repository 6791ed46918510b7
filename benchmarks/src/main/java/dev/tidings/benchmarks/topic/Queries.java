package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.database.ReadTables;
import dev.tidings.benchmarks.http.Request;
import java.util.List;

/** What is asked for over HTTP. */
final class Queries {

    static final String TRENDING = "/api/posts/trending";
    static final String POST_COUNTS = "/api/users/post-counts";
    static final String FEATURED = "/api/posts/featured";

    /** Those that there is a budget of growth for. */
    static final List<String> IN_BUDGET = List.of(TRENDING, POST_COUNTS, FEATURED);

    private static final String COMMON_WORD = "/api/posts?q=" + ReadTables.COMMON_WORD;
    private static final String RARE_WORD = "/api/posts?q=" + ReadTables.RARE_WORD;
    private static final String BY_VIEWS = "&sort=-views";

    /** Those whose growth is measured. */
    static final List<String> ALL = List.of(
            TRENDING, POST_COUNTS, FEATURED, COMMON_WORD, COMMON_WORD + BY_VIEWS, RARE_WORD, RARE_WORD + BY_VIEWS);

    private Queries() {}

    static Request onePost(int posts) {
        return Request.get("/api/posts/{post}", posts);
    }
}
