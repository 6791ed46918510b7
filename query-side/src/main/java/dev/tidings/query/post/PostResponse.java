package dev.tidings.query.post;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post, whole.
 *
 * @param slug        what its address ends with
 * @param summary     what it is about, as its author says; null where that is not said
 * @param updatedAt   when it was edited last
 * @param publishedAt null for a draft
 * @param scheduledAt when a draft will be published by itself; null where it will not
 */
record PostResponse(
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
        long views,
        long version) {

    /** Names the mapping from the result of a native query. */
    static final String MAPPING = "post";

    /** What {@link #MAPPING} calls, with the columns in their order. */
    PostResponse(
            UUID id,
            String slug,
            UUID authorId,
            @Nullable String username,
            String title,
            @Nullable String summary,
            String content,
            String[] tags,
            boolean published,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant scheduledAt,
            long views,
            long version) {
        this(
                id,
                slug,
                new Author(authorId, username),
                title,
                summary,
                content,
                List.of(tags),
                published,
                createdAt,
                updatedAt,
                publishedAt,
                scheduledAt,
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
