package dev.tidings.benchmarks.crud;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A post. What it is searched by, a trigger keeps. */
@Entity
class Post {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Author author;

    String slug;
    String title;

    @Nullable
    String summary;

    String content;

    /** The beginning of the content, which the database keeps. */
    @Column(insertable = false, updatable = false)
    String excerpt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags;

    boolean published;
    boolean featured;
    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant publishedAt;

    long views;
    long version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Post() {}
}
