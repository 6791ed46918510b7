package dev.tidings.query.post;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as it was. How often it had been viewed is no part of its stream.
 *
 * @param author      with the name of today
 * @param updatedAt   when title or content had changed last
 * @param publishedAt null for a draft
 */
record PastPostResponse(
        UUID id,
        Author author,
        String title,
        String content,
        boolean published,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        long version) {

    /** What the changes since the post was drafted come to. */
    static PastPostResponse of(PostChanges changes, @Nullable String authorName) {
        return new PastPostResponse(
                changes.postId(),
                new Author(changes.authorId(), authorName),
                Objects.requireNonNull(changes.title()),
                Objects.requireNonNull(changes.content()),
                Boolean.TRUE.equals(changes.published()),
                Objects.requireNonNull(changes.createdAt()),
                Objects.requireNonNull(changes.updatedAt()),
                changes.publishedAt(),
                changes.version());
    }
}
