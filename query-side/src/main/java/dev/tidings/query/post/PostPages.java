package dev.tidings.query.post;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
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
    private final PostSearch search;
    private final HighlightedPosts highlights;
    private final FavouritedPosts favourites;

    PostPages(PostRepository posts, PostSearch search, HighlightedPosts highlights, FavouritedPosts favourites) {
        this.posts = posts;
        this.search = search;
        this.highlights = highlights;
        this.favourites = favourites;
    }

    /**
     * The page that the cursor leads to, of a list in which nothing is searched for.
     *
     * @param sort the order's label, as requests name it
     */
    Page<PostSummary> page(
            PostFilter filter, String sort, Optional<Caller> caller, @Nullable String cursor, int limit) {
        PostSort order = PostSort.named(sort);
        String list = list(filter, sort);
        PostListQuery query = query(filter, order, caller, Cursor.read(cursor, list), limit);
        List<PostSummary> found = posts.find(query, null);
        return favourites.mark(Page.of(found, limit, last -> order.cursor(list, last)), caller);
    }

    /**
     * The same of a list in which the filter's text is searched for. Where that takes too long, the best fitting posts
     * are sought among the newest.
     */
    FoundPosts search(PostFilter filter, String sort, Optional<Caller> caller, @Nullable String cursor, int limit) {
        PostSort order = PostSort.ofSearch(sort);
        String list = list(filter, sort);
        PostListQuery query = query(filter, order, caller, Cursor.read(cursor, list), limit);
        SearchResult result = find(query);
        Page<PostSummary> page = Page.of(
                        result.posts(),
                        limit,
                        last -> order == PostSort.RELEVANCE
                                ? Cursor.write(list, PostRanking.key(last))
                                : order.cursor(list, last.post()))
                .map(RankedPost::post);
        Page<PostSummary> highlighted = highlights.mark(
                page, String.valueOf(filter.text()), result.hits().text());
        return FoundPosts.of(favourites.mark(highlighted, caller), result.hits());
    }

    private SearchResult find(PostListQuery query) {
        try {
            return search.find(query);
        } catch (ProblemException e) {
            if (e.type().equals(ProblemType.UNAVAILABLE) && query.sort() == PostSort.RELEVANCE) {
                return search.findAmongNewest(query);
            }
            throw e;
        }
    }

    private static PostListQuery query(
            PostFilter filter, PostSort order, Optional<Caller> caller, Optional<Cursor> behind, int limit) {
        return new PostListQuery(filter, Visible.parts(filter, caller), order, behind, limit + 1);
    }

    private static String list(PostFilter filter, String sort) {
        return "posts " + sort + " " + filter;
    }
}
