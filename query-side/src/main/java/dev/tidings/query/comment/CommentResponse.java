package dev.tidings.query.comment;

import dev.tidings.query.post.Author;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a post.
 *
 * @param position where it stands in the log: a number that is its own for ever
 */
record CommentResponse(UUID id, long position, UUID postId, Author author, String body, Instant createdAt) {

    /** Names the mapping from the result of a native query. */
    static final String MAPPING = "comment";

    /** What {@link #MAPPING} calls, with the columns in their order. */
    CommentResponse(
            UUID id,
            UUID postId,
            UUID authorId,
            @Nullable String username,
            long position,
            String body,
            Instant createdAt) {
        this(id, position, postId, new Author(authorId, username), body, createdAt);
    }
}
