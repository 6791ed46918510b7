package dev.tidings.command.post;

import dev.tidings.command.change.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may know of a post.
 *
 * @param authorId null where the post is gone
 */
public record PostVisibility(Status status, @Nullable UUID authorId) {

    /** Whom a post is for: its author and administrators, everybody, nobody. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        GONE
    }

    static final PostVisibility NONE = new PostVisibility(Status.GONE, null);

    /**
     * Whether somebody may know of the post.
     *
     * @param reader null for somebody who is not logged in
     */
    public boolean isFor(@Nullable Actor reader) {
        return switch (status) {
            case PUBLISHED -> true;
            case DRAFT -> reader != null && authorId != null && reader.mayChangeWorkOf(authorId);
            case GONE -> false;
        };
    }
}
