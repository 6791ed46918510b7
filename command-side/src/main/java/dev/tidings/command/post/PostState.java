package dev.tidings.command.post;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.Refusal;
import dev.tidings.command.post.PostCommand.EditPost;
import dev.tidings.command.post.PostVisibility.Status;
import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostScheduled;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.PostEvent.PostUnscheduled;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about a post rest on.
 *
 * @param text        what it says, as a digest: enough to know it again, and small in a cache and in a snapshot; null
 *                    where the post is gone
 * @param scheduledAt when it will be published by itself; null where it will not
 */
record PostState(
        PostVisibility visibility,
        @Nullable TextDigest text,
        PostDetails details,
        @Nullable Instant scheduledAt) {

    static final PostState NONE = new PostState(PostVisibility.NONE, null, PostDetails.NONE, null);

    PostState after(PostEvent event) {
        return switch (event) {
            case PostDrafted it ->
                new PostState(
                        visible(Status.DRAFT, it), TextDigest.of(it.title(), it.content()), PostDetails.of(it), null);
            case PostEdited it ->
                new PostState(visibility, TextDigest.of(it.title(), it.content()), details.after(it), scheduledAt);
            case PostPublished it -> new PostState(visible(Status.PUBLISHED, it), text, details, null);
            case PostUnpublished it -> new PostState(visible(Status.DRAFT, it), text, details, null);
            case PostScheduled it -> new PostState(visibility, text, details, it.publishAt());
            case PostUnscheduled it -> new PostState(visibility, text, details, null);
            case PostDeleted it -> NONE;
        };
    }

    /** Refuses those who may not change the post. A stranger is not even told that a draft exists. */
    void requireChangeableBy(Actor actor) {
        if (!visibility.isFor(actor)) {
            throw new Refusal.NotFound("There is no such post.");
        }
        UUID author = visibility.authorId();
        if (author == null || !actor.mayChangeWorkOf(author)) {
            throw new Refusal.NotYours("Only its author and administrators may change a post.");
        }
    }

    /** What it takes besides what each takes. */
    int bytes() {
        return (text == null ? 0 : TextDigest.BYTES) + details.bytes();
    }

    boolean isPublished() {
        return visibility.status() == Status.PUBLISHED;
    }

    /** What the edit comes to; nothing where it says what is so already. */
    Optional<PostEdited> after(EditPost edit, UUID author) {
        PostEdited edited = new PostEdited(
                edit.postId(),
                author,
                edit.title(),
                edit.content(),
                changed(details.summary(), edit.summary()),
                changed(details.tags(), edit.tags()),
                changed(details.slug(), edit.slug()));
        boolean isSame = TextDigest.of(edit.title(), edit.content()).equals(text)
                && edited.summary() == null
                && edited.tags() == null
                && edited.slug() == null;
        return isSame ? Optional.empty() : Optional.of(edited);
    }

    private static <T> @Nullable T changed(T current, @Nullable T wanted) {
        return current.equals(wanted) ? null : wanted;
    }

    private static PostVisibility visible(Status status, PostEvent event) {
        return new PostVisibility(status, event.authorId());
    }
}
