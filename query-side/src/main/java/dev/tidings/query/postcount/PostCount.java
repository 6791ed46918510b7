package dev.tidings.query.postcount;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code post_count}, which {@link PostCountProjection} writes. */
@Entity
@Immutable
@Table(name = "post_count")
class PostCount {

    @Id
    UUID userId;

    @Column(columnDefinition = "text")
    @Nullable
    String username;

    @Column(columnDefinition = "text")
    String usernameKey;

    long posts;
    long published;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected PostCount() {}
}
