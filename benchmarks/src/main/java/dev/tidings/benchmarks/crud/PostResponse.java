package dev.tidings.benchmarks.crud;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post, whole. */
record PostResponse(
        UUID id,
        String slug,
        AuthorResponse author,
        String title,
        @Nullable String summary,
        String content,
        List<String> tags,
        boolean published,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        long views,
        long version) {

    static PostResponse of(Post post) {
        return new PostResponse(
                post.id,
                post.slug,
                new AuthorResponse(post.author.id, post.author.username),
                post.title,
                post.summary,
                post.content,
                post.tags,
                post.published,
                post.createdAt,
                post.updatedAt,
                post.publishedAt,
                post.views,
                post.version);
    }
}
