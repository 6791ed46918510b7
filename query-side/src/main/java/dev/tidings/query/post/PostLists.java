package dev.tidings.query.post;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of posts, with any mix of filters. */
interface PostLists {

    /**
     * The first posts of a list, from where the query begins.
     *
     * @param text what they have to match, as PostgreSQL writes a {@code tsquery}; null for anything
     * @throws dev.tidings.http.ProblemException 503 where it takes too long to find them
     */
    List<PostSummary> find(PostListQuery query, @Nullable String text);

    /**
     * The first of these posts in a list, from where the query begins.
     *
     * @throws dev.tidings.http.ProblemException 503 where it takes too long
     */
    List<PostSummary> findAmong(PostListQuery query, Collection<UUID> ids);
}
