package dev.tidings.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     * @param updatedAt when it was last changed there; null where it was not
     */
    record PostDrafted(
            UUID postId,
            UUID authorId,
            String title,
            String content,
            Instant createdAt,
            @JsonInclude(Include.NON_NULL) @Nullable Instant updatedAt)
            implements PostEvent {

        /** A post that nobody has changed yet. */
        public PostDrafted(UUID postId, UUID authorId, String title, String content, Instant createdAt) {
            this(postId, authorId, title, content, createdAt, null);
        }
    }

    /** Title or content changed; both are given whole. */
    record PostEdited(UUID postId, UUID authorId, String title, String content) implements PostEvent {}

    /**
     * Everybody may see the post.
     *
     * @param publishedAt since when, as an import keeps it from where the post comes from; null for the event's own time
     */
    record PostPublished(
            UUID postId,
            UUID authorId,
            @JsonInclude(Include.NON_NULL) @Nullable Instant publishedAt) implements PostEvent {

        /** Everybody may see the post from now on. */
        public PostPublished(UUID postId, UUID authorId) {
            this(postId, authorId, null);
        }
    }

    /** The post is a draft again. */
    record PostUnpublished(UUID postId, UUID authorId) implements PostEvent {}

    /** The post is gone. */
    record PostDeleted(UUID postId, UUID authorId) implements PostEvent {}
}
