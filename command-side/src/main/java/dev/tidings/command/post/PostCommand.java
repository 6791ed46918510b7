package dev.tidings.command.post;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.Command;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a post's stream. */
public sealed interface PostCommand extends Command {

    UUID postId();

    @Override
    default UUID streamId() {
        return postId();
    }

    /**
     * Brings a post into being.
     *
     * @param createdAt when it was written
     * @param publish   whether everybody may see it at once
     */
    record DraftPost(UUID postId, UUID authorId, String title, String content, Instant createdAt, boolean publish)
            implements PostCommand {}

    /**
     * Brings a post into being that was written elsewhere.
     *
     * @param createdAt   when it was written
     * @param updatedAt   when it was last changed; null where it was not
     * @param publishedAt since when everybody may see it; null for a draft
     */
    record ImportPost(
            UUID postId,
            UUID authorId,
            String title,
            String content,
            Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable Instant publishedAt)
            implements PostCommand {}

    /** A change of a post that exists: its author and administrators may ask for it. */
    sealed interface ChangePost extends PostCommand {
        Actor by();
    }

    record EditPost(UUID postId, Actor by, String title, String content) implements ChangePost {}

    record PublishPost(UUID postId, Actor by) implements ChangePost {}

    record UnpublishPost(UUID postId, Actor by) implements ChangePost {}

    record DeletePost(UUID postId, Actor by) implements ChangePost {}
}
