package dev.tidings.command.outbox;

import dev.tidings.events.SealedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is still to be done.
 *
 * @param id       the same however often it is tried, so that the other side can know it again
 * @param userId   whom it is about; there need not be such a user (any more)
 * @param detail   sealed with the user's key; null where the user alone says all
 * @param attempts how often it was tried, this time included
 */
public record Entry(
        UUID id,
        String channel,
        String kind,
        UUID userId,
        @Nullable SealedText detail,
        int attempts) {}
