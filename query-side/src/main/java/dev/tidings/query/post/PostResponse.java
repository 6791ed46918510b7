package dev.tidings.query.post;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
 * @param favourites  how many readers favour it
 * @param comments    how many there are on it
 * @param favourited  whether the caller favours it; left out where nobody is logged in
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
        long favourites,
        long comments,
        @JsonInclude(Include.NON_NULL) @Nullable Boolean favourited,
        long version) {

    /** Of a row, with the columns in their order. */
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
            long favourites,
            long comments,
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
                favourites,
                comments,
                null,
                version);
    }

    /** The same for a caller who favours it, or does not. */
    PostResponse withFavourited(boolean now) {
        return new PostResponse(
                id,
                slug,
                author,
                title,
                summary,
                content,
                tags,
                published,
                createdAt,
                updatedAt,
                publishedAt,
                scheduledAt,
                views,
                favourites,
                comments,
                now,
                version);
    }

    /**
     * Begins with the version, which a change may name in {@code If-Match}; the rest follows what else the answer shows
     * that is not an event of the post's.
     */
    @JsonIgnore
    String etag() {
        String username = author.username();
        return version + "-" + Long.toHexString(views) + "." + Long.toHexString(favourites) + "."
                + Long.toHexString(comments) + "." + Integer.toHexString(username == null ? 0 : username.hashCode())
                + (favourited == null ? "" : favourited ? ".1" : ".0");
    }
}
