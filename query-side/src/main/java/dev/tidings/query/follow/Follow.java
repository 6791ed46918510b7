package dev.tidings.query.follow;

import java.util.UUID;

/** A row of {@code follow}: the reader follows the user. */
record Follow(UUID readerId, UUID userId) {}
