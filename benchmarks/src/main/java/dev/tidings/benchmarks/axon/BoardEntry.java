package dev.tidings.benchmarks.axon;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A post on the board, as a projection over JPA would keep it. */
@Entity
class BoardEntry {

    @Id
    UUID postId;

    UUID authorId;
    Instant createdAt;
    boolean published;
    long views;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected BoardEntry() {}

    BoardEntry(UUID postId, UUID authorId, Instant createdAt) {
        this.postId = postId;
        this.authorId = authorId;
        this.createdAt = createdAt;
    }
}
