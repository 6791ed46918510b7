package dev.tidings.query.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code tag_count}, which {@link PostProjection} writes. */
@Entity
@Immutable
@Table(name = "tag_count")
class TagCount {

    @Id
    @Column(columnDefinition = "text")
    String tag;

    long posts;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected TagCount() {}
}
