package dev.tidings.events;

import java.util.UUID;

/**
 * What can happen to a comment. Every event names the post too, so that no projection has to look it up, and both
 * authors, neither of whom ever changes.
 */
public sealed interface CommentEvent extends TidingsEvent {

    /** The comment, and the stream that the event belongs to. */
    UUID commentId();

    @Override
    default UUID stream() {
        return commentId();
    }

    /** The post that it is about. */
    UUID postId();

    /** The user who wrote it. */
    UUID authorId();

    /**
     * Somebody said something about a post.
     *
     * @param postAuthorId who wrote the post, and may delete what is said about it
     */
    record CommentWritten(UUID commentId, UUID postId, UUID postAuthorId, UUID authorId, String body)
            implements CommentEvent {}

    /** The comment is gone. */
    record CommentDeleted(UUID commentId, UUID postId, UUID authorId) implements CommentEvent {}
}
