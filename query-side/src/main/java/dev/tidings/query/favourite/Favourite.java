package dev.tidings.query.favourite;

import java.util.UUID;

/** A row of {@code favourite}. */
record Favourite(UUID readerId, UUID postId) {}
