package dev.tidings.query.post;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as it was. How often it had been viewed is no part of its stream.
 *
 * @param author      with the name of today
 * @param updatedAt   when it had been edited last
 * @param publishedAt null for a draft
 * @param scheduledAt when the draft was to be published by itself; null where it was not
 */
record PastPostResponse(
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
        @Nullable Instant publishedAt,
        @Nullable Instant scheduledAt,
        long version) {

    /** What the changes since the post was drafted come to. */
    static PastPostResponse of(PostChanges changes, @Nullable String authorName) {
        return new PastPostResponse(
                changes.postId(),
                Objects.requireNonNull(changes.slug()),
                new Author(changes.authorId(), authorName),
                Objects.requireNonNull(changes.title()),
                "".equals(changes.summary()) ? null : changes.summary(),
                Objects.requireNonNull(changes.content()),
                Objects.requireNonNull(changes.tags()),
                Boolean.TRUE.equals(changes.published()),
                Objects.requireNonNull(changes.createdAt()),
                Objects.requireNonNull(changes.updatedAt()),
                changes.publishedAt(),
                changes.scheduledAt(),
                changes.version());
    }
}
