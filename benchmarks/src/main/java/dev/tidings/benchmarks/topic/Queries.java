package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.database.ReadTables;
import dev.tidings.benchmarks.http.Request;
import java.util.List;

/** What is asked for over HTTP. */
final class Queries {

    static final String LIST = "/api/posts";
    static final String TRENDING = "/api/posts/trending?limit=10";
    static final String POST_COUNTS = "/api/users/post-counts";
    static final String FEATURED = "/api/posts/featured";

    private static final String COMMON_WORD = "/api/posts?q=" + ReadTables.COMMON_WORD;
    private static final String LAST = "{last}";
    private static final String RARE_WORD = "/api/posts?q=" + LAST;
    private static final String BY_VIEWS = "&sort=-views";

    /** Those whose growth is measured. */
    static final List<String> ALL = List.of(
            TRENDING, POST_COUNTS, FEATURED, COMMON_WORD, COMMON_WORD + BY_VIEWS, RARE_WORD, RARE_WORD + BY_VIEWS);

    private Queries() {}

    /** As it is asked on a board of so many posts. The number of the last one is in its title alone, and nobody changes it. */
    static Request request(String query, int posts) {
        return Request.list(query.replace(LAST, Integer.toString(posts - 1)));
    }
}
