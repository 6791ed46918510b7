package dev.tidings.benchmarks.crud;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who writes posts. */
@Entity
class Author {

    @Id
    @Nullable
    UUID id;

    @Nullable
    String username;

    /** For JPA, which fills the fields. */
    protected Author() {}
}
