package dev.tidings.query.post;

import dev.tidings.http.Caller;
import dev.tidings.query.paging.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells callers which posts they favour. To somebody who is not logged in, posts stay as they are. */
@Component
public class FavouritedPosts {

    private final PostRepository posts;

    FavouritedPosts(PostRepository posts) {
        this.posts = posts;
    }

    /** The same page with each post marked as the caller's favourite or not. */
    public Page<PostSummary> mark(Page<PostSummary> page, Optional<Caller> caller) {
        List<UUID> ids = page.items().stream().map(PostSummary::id).toList();
        if (caller.isEmpty() || ids.isEmpty()) {
            return page;
        }
        Set<UUID> favourites = Set.copyOf(posts.findFavourited(caller.get().userId(), ids));
        return page.map(post -> post.withFavourited(favourites.contains(post.id())));
    }

    PostResponse mark(PostResponse post, Optional<Caller> caller) {
        return caller.map(who -> post.withFavourited(
                        !posts.findFavourited(who.userId(), List.of(post.id())).isEmpty()))
                .orElse(post);
    }
}
