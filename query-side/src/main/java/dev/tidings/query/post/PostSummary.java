package dev.tidings.query.post;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as lists show it.
 *
 * @param excerpt     the beginning of the content
 * @param updatedAt   when title or content changed last
 * @param publishedAt null for a draft
 */
public record PostSummary(
        UUID id,
        Author author,
        String title,
        String excerpt,
        boolean published,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        long views,
        long version) {

    /** Names the mapping from the result of a native query that selects {@link #COLUMNS}. */
    public static final String MAPPING = "post-summary";

    /** Joins {@code post p} with its author, {@code user_profile u}. */
    public static final String AUTHOR = " left join user_profile u on u.id = p.author_id ";

    /** Of {@code post p}, its {@link #AUTHOR} and {@code trending_post t}. */
    public static final String COLUMNS = """
            p.id, p.author_id, u.username, p.title, p.excerpt, p.published, p.created_at, p.updated_at,
            p.published_at, coalesce(t.views, 0) as views, p.version
            """;

    /** What {@link #MAPPING} calls, with the columns in their order. */
    public PostSummary(
            UUID id,
            UUID authorId,
            @Nullable String username,
            String title,
            String excerpt,
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
                excerpt,
                published,
                createdAt,
                updatedAt,
                publishedAt,
                views,
                version);
    }
}
