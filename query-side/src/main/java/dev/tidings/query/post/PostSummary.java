package dev.tidings.query.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as lists show it.
 *
 * @param excerpt     the beginning of the content
 * @param slug        what its address ends with
 * @param summary     what it is about, as its author says; null where that is not said
 * @param updatedAt   when it was edited last
 * @param publishedAt null for a draft
 * @param scheduledAt when a draft will be published by itself; null where it will not
 * @param favourites  how many readers favour it
 * @param comments    how many there are on it
 * @param favourited  whether the caller favours it; left out where nobody is logged in, or it is not asked for
 * @param highlights  where the words are that were searched for; left out where nothing was
 */
public record PostSummary(
        UUID id,
        String slug,
        Author author,
        String title,
        @Nullable String summary,
        String excerpt,
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
        @JsonInclude(Include.NON_NULL) @Nullable Highlights highlights,
        long version) {

    /** Names the mapping from the result of a native query that selects {@link #COLUMNS}. */
    public static final String MAPPING = "post-summary";

    /** Joins {@code post p} with its author, {@code user_profile u}. */
    public static final String AUTHOR = " left join user_profile u on u.id = p.author_id ";

    /** Of {@code post p}: looked up for those rows alone that are shown. Comments of suspended users do not count. */
    static final String COUNTS = """
            coalesce((select favourites from post_favourite_count where post_id = p.id), 0) as favourites,
            coalesce((select comments from post_comment_count where post_id = p.id), 0)
                - case when exists (select from user_profile where suspended)
                       then (select count(*)
                               from comment c
                              where c.post_id = p.id
                                and c.author_id in (select id from user_profile where suspended))
                       else 0
                  end as comments""";

    /** Of {@code post p}, its {@link #AUTHOR} and {@code trending_post t}. */
    public static final String COLUMNS = """
            p.id, coalesce(p.slug, p.id::text) as slug, p.author_id, u.username, p.title, p.summary, p.excerpt, p.tags,
            p.published, p.created_at, p.updated_at, p.published_at, p.scheduled_at, coalesce(t.views, 0) as views,
            """ + COUNTS + """
            , p.version
            """;

    /** What {@link #MAPPING} calls, with the columns in their order. */
    public PostSummary(
            UUID id,
            String slug,
            UUID authorId,
            @Nullable String username,
            String title,
            @Nullable String summary,
            String excerpt,
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
                excerpt,
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
                null,
                version);
    }

    /** The same for a caller who favours it, or does not. */
    PostSummary withFavourited(boolean now) {
        return with(now, highlights);
    }

    /** The same as a search shows it. */
    PostSummary withHighlights(Highlights found) {
        return with(favourited, found);
    }

    private PostSummary with(@Nullable Boolean nowFavourited, @Nullable Highlights nowHighlights) {
        return new PostSummary(
                id,
                slug,
                author,
                title,
                summary,
                excerpt,
                tags,
                published,
                createdAt,
                updatedAt,
                publishedAt,
                scheduledAt,
                views,
                favourites,
                comments,
                nowFavourited,
                nowHighlights,
                version);
    }
}
