package dev.tidings.command.comment;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.Refusal;
import dev.tidings.events.CommentEvent;
import dev.tidings.events.CommentEvent.CommentDeleted;
import dev.tidings.events.CommentEvent.CommentWritten;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about a comment rest on. Nobody edits what it says, so that is not part of it.
 *
 * @param written null where the comment is gone
 */
record CommentState(@Nullable Written written) {

    static final CommentState NONE = new CommentState(null);

    /** A comment that is there: on which post, by whom. */
    record Written(UUID postId, UUID postAuthorId, UUID authorId) {}

    CommentState after(CommentEvent event) {
        return switch (event) {
            case CommentWritten it -> new CommentState(new Written(it.postId(), it.postAuthorId(), it.authorId()));
            case CommentDeleted it -> NONE;
        };
    }

    /** The comment, for those who may delete it; others are refused. */
    Written requireDeletableBy(Actor actor) {
        if (written == null) {
            throw new Refusal.NotFound("There is no such comment.");
        }
        if (!actor.mayChangeWorkOf(written.authorId()) && !actor.userId().equals(written.postAuthorId())) {
            throw new Refusal.NotYours(
                    "Only its author, the author of the post and administrators may delete a comment.");
        }
        return written;
    }
}
