package dev.tidings.benchmarks.crud;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post in a list. */
record PostListItem(
        UUID id,
        String slug,
        AuthorResponse author,
        String title,
        @Nullable String summary,
        String excerpt,
        List<String> tags,
        boolean published,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        long views,
        long version) {

    static PostListItem of(Post post) {
        return new PostListItem(
                post.id,
                post.slug,
                new AuthorResponse(post.author.id, post.author.username),
                post.title,
                post.summary,
                post.excerpt,
                post.tags,
                post.published,
                post.createdAt,
                post.updatedAt,
                post.publishedAt,
                post.views,
                post.version);
    }
}
