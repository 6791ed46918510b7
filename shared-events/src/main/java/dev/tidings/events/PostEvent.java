package dev.tidings.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
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
     * @param summary   what it is about, in a sentence or two; null where nobody said
     * @param tags      in the author's order, each in its one form
     * @param slug      what its address ends with: no other post's ever did
     * @param createdAt when it was written, which an import keeps from where the post comes from
     * @param updatedAt when it was last changed there; null where it was not
     */
    record PostDrafted(
            UUID postId,
            UUID authorId,
            String title,
            String content,
            @JsonInclude(Include.NON_NULL) @Nullable String summary,
            List<String> tags,
            String slug,
            Instant createdAt,
            @JsonInclude(Include.NON_NULL) @Nullable Instant updatedAt)
            implements PostEvent {

        /** Takes a copy. */
        public PostDrafted {
            tags = List.copyOf(tags);
        }

        /** A post with no more than a title and a content, as posts were before they had slugs. */
        public PostDrafted(UUID postId, UUID authorId, String title, String content, Instant createdAt) {
            this(postId, authorId, title, content, null, List.of(), Slug.withEndOf(postId, title), createdAt, null);
        }
    }

    /**
     * Title or content changed, which are given whole, or one of the rest.
     *
     * @param summary what it is about from now on, empty for nothing; null where the edit does not touch it
     * @param tags    from now on; null where the edit does not touch them
     * @param slug    from now on, while the ones before lead to it; null where the edit does not touch it
     */
    record PostEdited(
            UUID postId,
            UUID authorId,
            String title,
            String content,
            @JsonInclude(Include.NON_NULL) @Nullable String summary,
            @JsonInclude(Include.NON_NULL) @Nullable List<String> tags,
            @JsonInclude(Include.NON_NULL) @Nullable String slug)
            implements PostEvent {

        /** Takes a copy. */
        public PostEdited {
            tags = tags == null ? null : List.copyOf(tags);
        }

        /** Touches no more than title and content. */
        public PostEdited(UUID postId, UUID authorId, String title, String content) {
            this(postId, authorId, title, content, null, null, null);
        }
    }

    /**
     * Everybody may see the post. It is not scheduled any more.
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

    /**
     * The post will be published by itself.
     *
     * @param publishAt when, by the database's clock; it takes the place of an earlier such time
     */
    record PostScheduled(UUID postId, UUID authorId, Instant publishAt) implements PostEvent {}

    /** The post will not be published by itself any more. */
    record PostUnscheduled(UUID postId, UUID authorId) implements PostEvent {}

    /** The post is gone. */
    record PostDeleted(UUID postId, UUID authorId) implements PostEvent {}
}
