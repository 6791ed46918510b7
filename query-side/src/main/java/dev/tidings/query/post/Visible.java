package dev.tidings.query.post;

import dev.tidings.http.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the posts that one may see: the published ones or drafts, of everybody or of one author. A draft is seen by
 * its author and by admins.
 *
 * @param author null for everybody's
 */
record Visible(boolean published, @Nullable UUID author) {

    /** The parts that make up what the caller may see of what the filter asks for. */
    static List<Visible> parts(PostFilter filter, Optional<Caller> caller) {
        List<Visible> parts = new ArrayList<>();
        if (filter.published() == null || filter.published()) {
            parts.add(new Visible(true, filter.author()));
        }
        if (filter.published() == null || !filter.published()) {
            caller.flatMap(who -> drafts(filter.author(), who)).ifPresent(parts::add);
        }
        return parts;
    }

    /** Whether the post is one of the part. */
    boolean includes(PostSummary post) {
        return post.published() == published
                && (author == null || author.equals(post.author().id()));
    }

    /** Whether the caller may see this post. */
    static boolean isVisible(PostResponse post, Optional<Caller> caller) {
        return post.published()
                || caller.filter(who -> who.isAdmin() || who.is(post.author().id()))
                        .isPresent();
    }

    private static Optional<Visible> drafts(@Nullable UUID author, Caller caller) {
        if (caller.isAdmin()) {
            return Optional.of(new Visible(false, author));
        }
        return author == null || caller.is(author)
                ? Optional.of(new Visible(false, caller.userId()))
                : Optional.empty();
    }
}
