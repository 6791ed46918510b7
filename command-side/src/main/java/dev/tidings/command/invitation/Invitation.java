package dev.tidings.command.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that was not used yet.
 *
 * @param email     the address that who registers must have; null for any
 * @param userId    the imported author whose account it is for; null for a new one
 * @param expiresAt when it is of no use any more, by the database's clock
 */
public record Invitation(
        UUID id, @Nullable String email, @Nullable UUID userId, Instant expiresAt) {}
