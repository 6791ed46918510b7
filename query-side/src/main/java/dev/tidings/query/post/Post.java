package dev.tidings.query.post;

import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code post}, which {@link PostProjection} writes, and what queries make of it. */
@Entity
@Immutable
@Table(name = "post")
@SqlResultSetMapping(
        name = PostSummary.MAPPING,
        classes =
                @ConstructorResult(
                        targetClass = PostSummary.class,
                        columns = {
                            @ColumnResult(name = "id", type = UUID.class),
                            @ColumnResult(name = "slug", type = String.class),
                            @ColumnResult(name = "author_id", type = UUID.class),
                            @ColumnResult(name = "username", type = String.class),
                            @ColumnResult(name = "title", type = String.class),
                            @ColumnResult(name = "summary", type = String.class),
                            @ColumnResult(name = "excerpt", type = String.class),
                            @ColumnResult(name = "tags", type = String[].class),
                            @ColumnResult(name = "published", type = boolean.class),
                            @ColumnResult(name = "created_at", type = Instant.class),
                            @ColumnResult(name = "updated_at", type = Instant.class),
                            @ColumnResult(name = "published_at", type = Instant.class),
                            @ColumnResult(name = "scheduled_at", type = Instant.class),
                            @ColumnResult(name = "views", type = long.class),
                            @ColumnResult(name = "favourites", type = long.class),
                            @ColumnResult(name = "comments", type = long.class),
                            @ColumnResult(name = "version", type = long.class)
                        }))
@SqlResultSetMapping(
        name = FeedPost.MAPPING,
        classes =
                @ConstructorResult(
                        targetClass = FeedPost.class,
                        columns = {
                            @ColumnResult(name = "id", type = UUID.class),
                            @ColumnResult(name = "slug", type = String.class),
                            @ColumnResult(name = "author_id", type = UUID.class),
                            @ColumnResult(name = "username", type = String.class),
                            @ColumnResult(name = "title", type = String.class),
                            @ColumnResult(name = "summary", type = String.class),
                            @ColumnResult(name = "excerpt", type = String.class),
                            @ColumnResult(name = "content", type = String.class),
                            @ColumnResult(name = "tags", type = String[].class),
                            @ColumnResult(name = "published_at", type = Instant.class),
                            @ColumnResult(name = "updated_at", type = Instant.class)
                        }))
class Post {

    @Id
    UUID id;

    UUID authorId;

    @Column(columnDefinition = "text")
    @Nullable
    String slug;

    @Column(columnDefinition = "text")
    String title;

    @Column(columnDefinition = "text")
    @Nullable
    String summary;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] tags;

    @Column(columnDefinition = "text")
    String content;

    @Column(columnDefinition = "text")
    String excerpt;

    boolean published;
    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant publishedAt;

    @Nullable
    Instant scheduledAt;

    long version;
    boolean authorVerified;
    boolean featured;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Post() {}
}
