package dev.tidings.query.comment;

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

/** A row of {@code comment}, which {@link CommentProjection} writes, and what queries make of it. */
@Entity
@Immutable
@Table(name = "comment")
@SqlResultSetMapping(
        name = CommentResponse.MAPPING,
        classes =
                @ConstructorResult(
                        targetClass = CommentResponse.class,
                        columns = {
                            @ColumnResult(name = "id", type = UUID.class),
                            @ColumnResult(name = "post_id", type = UUID.class),
                            @ColumnResult(name = "author_id", type = UUID.class),
                            @ColumnResult(name = "username", type = String.class),
                            @ColumnResult(name = "position", type = long.class),
                            @ColumnResult(name = "body", type = String.class),
                            @ColumnResult(name = "created_at", type = Instant.class)
                        }))
class Comment {

    @Id
    UUID id;

    UUID postId;
    UUID authorId;
    long position;

    @Column(columnDefinition = "text")
    String body;

    Instant createdAt;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Comment() {}
}
