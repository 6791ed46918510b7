package dev.tidings.command.post;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.Refusal;
import dev.tidings.command.post.PostVisibility.Status;
import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostUnpublished;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about a post rest on.
 *
 * @param text what it says, as a digest: enough to know it again, and small in a cache and in a snapshot; null where the
 *             post is gone
 */
record PostState(PostVisibility visibility, @Nullable TextDigest text) {

    static final PostState NONE = new PostState(PostVisibility.NONE, null);

    PostState after(PostEvent event) {
        return switch (event) {
            case PostDrafted it -> new PostState(visible(Status.DRAFT, it), TextDigest.of(it.title(), it.content()));
            case PostEdited it -> new PostState(visibility, TextDigest.of(it.title(), it.content()));
            case PostPublished it -> new PostState(visible(Status.PUBLISHED, it), text);
            case PostUnpublished it -> new PostState(visible(Status.DRAFT, it), text);
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

    boolean isPublished() {
        return visibility.status() == Status.PUBLISHED;
    }

    boolean reads(String title, String content) {
        return TextDigest.of(title, content).equals(text);
    }

    private static PostVisibility visible(Status status, PostEvent event) {
        return new PostVisibility(status, event.authorId());
    }
}
