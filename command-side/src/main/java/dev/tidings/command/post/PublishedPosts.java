package dev.tidings.command.post;

import dev.tidings.command.change.Actor;
import dev.tidings.command.post.PostVisibility.Status;
import dev.tidings.command.user.SuspendedUsers;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Posts that everybody may see, for what readers do with them. A post may be taken back at the moment at which somebody
 * comments on it: that stands in the log behind its end then, and is shown to nobody. Thread-safe.
 */
@Component
public final class PublishedPosts {

    private static final ProblemType NOT_PUBLISHED =
            new ProblemType(HttpStatus.CONFLICT, "post-not-published", "The post is not published");

    private final PostVisibilities visibilities;
    private final SuspendedUsers suspendedUsers;

    PublishedPosts(PostVisibilities visibilities, SuspendedUsers suspendedUsers) {
        this.visibilities = visibilities;
        this.suspendedUsers = suspendedUsers;
    }

    /**
     * Goes on only where the post is published.
     *
     * @return its author
     * @throws ProblemException 404 where the reader may not know of it, or its author is suspended; 409 where the reader may, but it is a draft
     */
    public UUID requireAuthor(UUID postId, Actor reader) {
        PostVisibility visibility = visibilities
                .current(postId)
                .filter(found -> found.isFor(reader))
                .orElseThrow(PublishedPosts::notFound);
        if (visibility.status() != Status.PUBLISHED) {
            throw ProblemException.of(NOT_PUBLISHED, "Publish it first.");
        }
        UUID author = Objects.requireNonNull(visibility.authorId());
        if (suspendedUsers.contain(author)) {
            throw notFound();
        }
        return author;
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such post.");
    }
}
