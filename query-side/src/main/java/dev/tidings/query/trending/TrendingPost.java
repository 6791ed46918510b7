package dev.tidings.query.trending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code trending_post}, which {@link TrendingProjection} writes. */
@Entity
@Immutable
@Table(name = "trending_post")
class TrendingPost {

    @Id
    UUID postId;

    UUID authorId;
    boolean published;
    Instant createdAt;
    int createdDay;
    int createdHour;
    long views;

    @Column(name = "views_24h")
    long viewsDay;

    @Column(name = "views_7d")
    long viewsWeek;

    @Column(name = "views_30d")
    long viewsMonth;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected TrendingPost() {}
}
