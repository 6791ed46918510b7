package dev.tidings.events;

import java.time.Instant;
import java.util.UUID;

/** What can happen to a post. Every event names the author too, so that no projection has to look it up. */
public sealed interface PostEvent extends TidingsEvent {

    /** The post, and the stream that the event belongs to. */
    UUID postId();

    @Override
    default UUID stream() {
        return postId();
    }

    /** The user who wrote the post. It never changes. */
    UUID authorId();

    /**
     * A post came to exist, not yet published.
     *
     * @param createdAt when it was written, which an import keeps from where the post comes from
     */
    record PostDrafted(UUID postId, UUID authorId, String title, String content, Instant createdAt)
            implements PostEvent {}

    /** Title or content changed; both are given whole. */
    record PostEdited(UUID postId, UUID authorId, String title, String content) implements PostEvent {}

    /** Everybody may see the post. */
    record PostPublished(UUID postId, UUID authorId) implements PostEvent {}

    /** The post is a draft again. */
    record PostUnpublished(UUID postId, UUID authorId) implements PostEvent {}

    /** The post is gone. */
    record PostDeleted(UUID postId, UUID authorId) implements PostEvent {}
}
