package dev.tidings.command.comment;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.Command;
import java.util.UUID;

/** What can be asked of a comment's stream. */
public sealed interface CommentCommand extends Command {

    UUID commentId();

    @Override
    default UUID streamId() {
        return commentId();
    }

    /**
     * Brings a comment into being.
     *
     * @param postAuthorId who wrote the post that it is about
     */
    record WriteComment(UUID commentId, UUID postId, UUID postAuthorId, UUID authorId, String body)
            implements CommentCommand {}

    /** Its author, the post's author and administrators may ask for it. */
    record DeleteComment(UUID commentId, Actor by) implements CommentCommand {}
}
