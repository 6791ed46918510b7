package dev.tidings.query.post;

import dev.tidings.http.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see which post: everybody a published one, its author and admins a draft. */
@Component
public class VisiblePosts {

    private static final UUID NOBODY = new UUID(0, 0);

    private final PostRepository posts;

    VisiblePosts(PostRepository posts) {
        this.posts = posts;
    }

    /** Whether there is such a post, and the caller may see it. */
    public boolean isVisible(UUID post, Optional<Caller> caller) {
        return posts.findVisible(
                        post,
                        caller.map(Caller::userId).orElse(NOBODY),
                        caller.filter(Caller::isAdmin).isPresent())
                .isPresent();
    }
}
