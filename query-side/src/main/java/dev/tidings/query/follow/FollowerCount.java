package dev.tidings.query.follow;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code follower_count}, which {@link FollowProjection} writes. */
@Entity
@Immutable
@Table(name = "follower_count")
class FollowerCount {

    @Id
    UUID userId;

    long followers;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected FollowerCount() {}
}
