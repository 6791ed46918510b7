package dev.tidings.query.post;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds posts by what their addresses end with. Says nothing of who may see them. */
@Component
class PostFinder {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final WholePosts posts;

    PostFinder(WholePosts posts) {
        this.posts = posts;
    }

    /** The post with the id, or the one that has the slug, or had it. */
    Optional<PostResponse> find(String idOrSlug) {
        return isId(idOrSlug)
                ? posts.withId(UUID.fromString(idOrSlug))
                : posts.withSlug(idOrSlug).or(() -> posts.thatHadSlug(idOrSlug));
    }

    /** The id itself, whether or not there is such a post; or that of the post with the slug. */
    Optional<UUID> idOf(String idOrSlug) {
        return isId(idOrSlug)
                ? Optional.of(UUID.fromString(idOrSlug))
                : find(idOrSlug).map(PostResponse::id);
    }

    /** Whether it was found by a slug that it does not have any more. */
    static boolean isElsewhere(PostResponse post, String idOrSlug) {
        return !isId(idOrSlug) && !post.slug().equals(idOrSlug);
    }

    private static boolean isId(String idOrSlug) {
        return ID.matcher(idOrSlug).matches();
    }
}
