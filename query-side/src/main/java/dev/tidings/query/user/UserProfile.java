package dev.tidings.query.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code user_profile}, which {@link UserProjection} writes. */
@Entity
@Immutable
@Table(name = "user_profile")
class UserProfile {

    @Id
    UUID id;

    @Column(columnDefinition = "text")
    @Nullable
    String username;

    @Column(columnDefinition = "text")
    @Nullable
    String usernameKey;

    long namedAt;

    @Column(columnDefinition = "text")
    @Nullable
    String email;

    boolean emailProved;

    @Column(columnDefinition = "text")
    @Nullable
    String bio;

    @Column(columnDefinition = "text")
    @Nullable
    String image;

    boolean verified;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] roles;

    Instant createdAt;
    long version;
    boolean erased;
    boolean suspended;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected UserProfile() {}
}
