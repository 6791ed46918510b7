package dev.tidings.query.postcount;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether one post counts as published, before a batch and after it. */
final class PostPresence {

    private final UUID postId;
    private final UUID authorId;
    private @Nullable Boolean publishedBefore;
    private boolean publishedAfter;

    PostPresence(UUID postId, UUID authorId) {
        this.postId = postId;
        this.authorId = authorId;
    }

    void drafted() {
        publishedBefore = false;
    }

    void published() {
        if (publishedBefore == null) {
            publishedBefore = false;
        }
        publishedAfter = true;
    }

    void unpublished() {
        if (publishedBefore == null) {
            publishedBefore = true;
        }
        publishedAfter = false;
    }

    /** Does not say whether the post was published before: where nothing else in the batch does, the table knows. */
    void deleted() {
        publishedAfter = false;
    }

    UUID postId() {
        return postId;
    }

    UUID authorId() {
        return authorId;
    }

    boolean isGained() {
        return publishedAfter && Boolean.FALSE.equals(publishedBefore);
    }

    boolean isLost() {
        return !publishedAfter && Boolean.TRUE.equals(publishedBefore);
    }

    /** Whether it was published must be looked up; it is not any more. */
    boolean isLostIfPublished() {
        return publishedBefore == null;
    }
}
