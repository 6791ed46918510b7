package dev.tidings.command.post;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.Command;
import java.time.Instant;
import java.util.List;
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
     * @param summary   null for none
     * @param tags      in their one form
     * @param slug      claimed for the post
     * @param createdAt when it was written
     * @param publish   whether everybody may see it at once
     */
    record DraftPost(
            UUID postId,
            UUID authorId,
            String title,
            String content,
            @Nullable String summary,
            List<String> tags,
            String slug,
            Instant createdAt,
            boolean publish)
            implements PostCommand {}

    /**
     * Publishes a post for which the time has come that it was scheduled for. Nobody asks for it.
     *
     * @param publishAt  what it was scheduled for: nothing happens where it is not (any more)
     * @param authorLeft whether its author was erased meanwhile, so that it stays a draft
     */
    record PublishScheduledPost(UUID postId, Instant publishAt, boolean authorLeft) implements PostCommand {}

    /** A change of a post that exists: its author and administrators may ask for it. */
    sealed interface ChangePost extends PostCommand {
        Actor by();
    }

    /**
     * Lets the post say something else.
     *
     * @param summary empty for none; null to leave it as it is
     * @param tags    in their one form; null to leave them as they are
     * @param slug    claimed for the post; null to leave it as it is
     */
    record EditPost(
            UUID postId,
            Actor by,
            String title,
            String content,
            @Nullable String summary,
            @Nullable List<String> tags,
            @Nullable String slug)
            implements ChangePost {

        /** Leaves all but title and content as it is. */
        public EditPost(UUID postId, Actor by, String title, String content) {
            this(postId, by, title, content, null, null, null);
        }
    }

    record PublishPost(UUID postId, Actor by) implements ChangePost {}

    /**
     * Lets the post be published by itself.
     *
     * @param publishAt in the future, by the database's clock
     */
    record SchedulePost(UUID postId, Actor by, Instant publishAt) implements ChangePost {}

    /** Makes a post a draft again, or lets it stay one that was to be published by itself. */
    record UnpublishPost(UUID postId, Actor by) implements ChangePost {}

    record DeletePost(UUID postId, Actor by) implements ChangePost {}
}
