package dev.tidings.query.post;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post, whole.
 *
 * @param updatedAt   when title or content changed last
 * @param publishedAt null for a draft
 */
record PostResponse(
        UUID id,
        Author author,
        String title,
        String content,
        boolean published,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        long views,
        long version) {

    /** Names the mapping from the result of a native query. */
    static final String MAPPING = "post";

    /** What {@link #MAPPING} calls, with the columns in their order. */
    PostResponse(
            UUID id,
            UUID authorId,
            @Nullable String username,
            String title,
            String content,
            boolean published,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant publishedAt,
            long views,
            long version) {
        this(
                id,
                new Author(authorId, username),
                title,
                content,
                published,
                createdAt,
                updatedAt,
                publishedAt,
                views,
                version);
    }

    /**
     * Begins with the version, which a change may name in {@code If-Match}; the rest follows what else the answer shows
     * that is not an event of the post's.
     */
    @JsonIgnore
    String etag() {
        String username = author.username();
        return version + "-" + Long.toHexString(views) + "."
                + Integer.toHexString(username == null ? 0 : username.hashCode());
    }
}
