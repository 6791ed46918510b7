package dev.tidings.query.post;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds posts by what their addresses end with. Says nothing of who may see them. */
@Component
class PostFinder {

    private static final int ID_LENGTH = 36;

    private final WholePosts posts;

    PostFinder(WholePosts posts) {
        this.posts = posts;
    }

    /** The post with the id, or the one that has the slug, or had it. */
    Optional<PostResponse> find(String idOrSlug) {
        Optional<UUID> id = id(idOrSlug);
        return id.isPresent()
                ? posts.withId(id.get())
                : posts.withSlug(idOrSlug).or(() -> posts.thatHadSlug(idOrSlug));
    }

    /** The id itself, whether or not there is such a post; or that of the post with the slug. */
    Optional<UUID> idOf(String idOrSlug) {
        return id(idOrSlug).or(() -> find(idOrSlug).map(PostResponse::id));
    }

    /** Whether it was found by a slug that it does not have any more. */
    static boolean isElsewhere(PostResponse post, String idOrSlug) {
        return !post.slug().equals(idOrSlug) && id(idOrSlug).isEmpty();
    }

    /** No slug looks like an id in full. */
    private static Optional<UUID> id(String idOrSlug) {
        if (idOrSlug.length() != ID_LENGTH) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(idOrSlug);
            return id.toString().equalsIgnoreCase(idOrSlug) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
