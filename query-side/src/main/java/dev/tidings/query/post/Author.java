package dev.tidings.query.post;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post.
 *
 * @param username null once the user is erased
 */
public record Author(UUID id, @Nullable String username) {}
