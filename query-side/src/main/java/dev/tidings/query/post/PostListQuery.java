package dev.tidings.query.post;

import dev.tidings.query.paging.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list of posts.
 *
 * @param parts  what the caller may see of it
 * @param behind the place in the list where the page begins; nothing for the beginning of the list
 * @param limit  how many posts to find at most
 */
record PostListQuery(PostFilter filter, List<Visible> parts, PostSort sort, Optional<Cursor> behind, int limit) {

    /** The first posts of the same list, the newest first. */
    PostListQuery newest(int most) {
        return new PostListQuery(filter, parts, PostSort.NEWEST, Optional.empty(), most);
    }
}
