package dev.tidings.query.post;

import java.util.List;

/** Lists of posts, with any mix of filters. */
interface PostLists {

    /**
     * The first posts of a list, from where the query begins.
     *
     * @throws dev.tidings.http.ProblemException 503 where it takes too long to find them
     */
    List<PostSummary> find(PostListQuery query);
}
