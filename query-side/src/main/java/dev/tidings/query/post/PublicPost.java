package dev.tidings.query.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that everybody may see, whole. As JSON it is what the API answers to whoever is not logged in.
 *
 * @param slug        what its address ends with
 * @param summary     what it is about, as its author says; null where that is not said
 * @param content     Markdown
 * @param published   true
 * @param updatedAt   when it was edited last
 * @param scheduledAt null
 * @param favourites  how many readers favour it
 * @param comments    how many there are on it
 */
public record PublicPost(
        UUID id,
        String slug,
        Author author,
        String title,
        @Nullable String summary,
        String content,
        List<String> tags,
        boolean published,
        Instant createdAt,
        Instant updatedAt,
        Instant publishedAt,
        @Nullable Instant scheduledAt,
        long views,
        long favourites,
        long comments,
        long version) {

    static PublicPost of(PostResponse post) {
        return new PublicPost(
                post.id(),
                post.slug(),
                post.author(),
                post.title(),
                post.summary(),
                post.content(),
                post.tags(),
                post.published(),
                post.createdAt(),
                post.updatedAt(),
                post.publishedAt() == null ? post.createdAt() : post.publishedAt(),
                post.scheduledAt(),
                post.views(),
                post.favourites(),
                post.comments(),
                post.version());
    }
}
