package dev.tidings.benchmarks.crud;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has written a post. */
record AuthorResponse(@Nullable UUID id, @Nullable String username) {}
