package dev.tidings.command.reader;

import dev.tidings.command.change.Command;
import dev.tidings.events.ReaderEvent;
import java.util.UUID;

/** What can be asked of a reader's stream. Only the reader itself may ask it, which is settled before. */
public sealed interface ReaderCommand extends Command {

    /** The user whose choice it is. */
    UUID readerId();

    @Override
    default UUID streamId() {
        return ReaderEvent.streamOf(readerId());
    }

    record FavouritePost(UUID readerId, UUID postId) implements ReaderCommand {}

    record UnfavouritePost(UUID readerId, UUID postId) implements ReaderCommand {}

    record FollowUser(UUID readerId, UUID userId) implements ReaderCommand {}

    record UnfollowUser(UUID readerId, UUID userId) implements ReaderCommand {}
}
