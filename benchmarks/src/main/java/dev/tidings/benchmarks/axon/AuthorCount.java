package dev.tidings.benchmarks.axon;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** How many posts an author has, as a projection over JPA would keep it. */
@Entity
class AuthorCount {

    @Id
    UUID authorId;

    long posts;
    long published;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AuthorCount() {}

    AuthorCount(UUID authorId) {
        this.authorId = authorId;
    }
}
