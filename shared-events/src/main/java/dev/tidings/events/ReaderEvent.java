package dev.tidings.events;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.UUID;

/** What a user chooses to read. It has a stream apart from the user's own, for it grows with every choice. */
public sealed interface ReaderEvent extends TidingsEvent {

    /** The user whose choice it is. */
    UUID readerId();

    @Override
    default UUID stream() {
        return streamOf(readerId());
    }

    /** The stream of what the user chooses to read: a stream is read by its id alone, so it has one of its own. */
    static UUID streamOf(UUID userId) {
        return UUID.nameUUIDFromBytes(("reader " + userId).getBytes(US_ASCII));
    }

    /** The reader likes a post. */
    record PostFavourited(UUID readerId, UUID postId) implements ReaderEvent {}

    /** The reader likes a post no longer. */
    record PostUnfavourited(UUID readerId, UUID postId) implements ReaderEvent {}

    /** The reader wants to see what a user publishes. */
    record UserFollowed(UUID readerId, UUID userId) implements ReaderEvent {}

    /** The reader no longer wants to see what a user publishes. */
    record UserUnfollowed(UUID readerId, UUID userId) implements ReaderEvent {}
}
