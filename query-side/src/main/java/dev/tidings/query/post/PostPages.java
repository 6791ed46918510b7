package dev.tidings.query.post;

import dev.tidings.http.Caller;
import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of posts, page by page, for whoever asks. */
@Component
class PostPages {

    private final PostRepository posts;
    private final FavouritedPosts favourites;

    PostPages(PostRepository posts, FavouritedPosts favourites) {
        this.posts = posts;
        this.favourites = favourites;
    }

    /**
     * The page that the cursor leads to.
     *
     * @param sort the order's label, as requests name it
     */
    Page<PostSummary> page(
            PostFilter filter, String sort, Optional<Caller> caller, @Nullable String cursor, int limit) {
        PostSort order = PostSort.named(sort);
        String list = "posts " + sort + " " + filter;
        Optional<Cursor> behind = Cursor.read(cursor, list);
        List<Visible> parts = Visible.parts(filter, caller);
        List<PostSummary> found = posts.find(new PostListQuery(filter, parts, order, behind, limit + 1));
        return favourites.mark(Page.of(found, limit, last -> order.cursor(list, last)), caller);
    }
}
