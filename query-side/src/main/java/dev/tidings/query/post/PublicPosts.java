package dev.tidings.query.post;

import dev.tidings.query.paging.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The posts that everybody may see: what the pages show that need no login. Never a draft. */
@Component
public class PublicPosts {

    private static final PostFilter EVERYBODYS = new PostFilter(null, true, null, null, null, null, null, false, null);
    private static final String NEWEST_FIRST = "-created";

    private final PostFinder posts;
    private final PostPages pages;

    PublicPosts(PostFinder posts, PostPages pages) {
        this.posts = posts;
        this.pages = pages;
    }

    /** The post that has, or had, this slug or this id, if it is there and published. */
    public Optional<PublicPost> find(String idOrSlug) {
        return posts.find(idOrSlug)
                .filter(post -> Visible.isVisible(post, Optional.empty()))
                .map(PublicPost::of);
    }

    /**
     * The newest first.
     *
     * @param cursor what the page before said; null for the first page
     * @throws dev.tidings.http.ProblemException where the cursor is of no such page
     */
    public Page<PostSummary> newest(@Nullable String cursor, int limit) {
        return pages.page(EVERYBODYS, NEWEST_FIRST, Optional.empty(), cursor, limit);
    }
}
