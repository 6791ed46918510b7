package dev.tidings.query.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published post in a feed.
 *
 * @param slug      what its address ends with
 * @param summary   what it is about, as its author says; null where that is not said
 * @param excerpt   the beginning of the content
 * @param content   Markdown; null where it is too long for a feed
 * @param updatedAt when it was edited last
 */
public record FeedPost(
        UUID id,
        String slug,
        Author author,
        String title,
        @Nullable String summary,
        String excerpt,
        @Nullable String content,
        List<String> tags,
        Instant publishedAt,
        Instant updatedAt) {

    /** Names the mapping from the result of a native query. */
    static final String MAPPING = "feed-post";

    /** What {@link #MAPPING} calls, with the columns in their order. */
    FeedPost(
            UUID id,
            String slug,
            UUID authorId,
            @Nullable String username,
            String title,
            @Nullable String summary,
            String excerpt,
            @Nullable String content,
            String[] tags,
            Instant publishedAt,
            Instant updatedAt) {
        this(
                id,
                slug,
                new Author(authorId, username),
                title,
                summary,
                excerpt,
                content,
                List.of(tags),
                publishedAt,
                updatedAt);
    }
}
