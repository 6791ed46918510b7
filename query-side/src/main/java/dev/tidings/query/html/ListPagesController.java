package dev.tidings.query.html;

import dev.tidings.query.paging.Page;
import dev.tidings.query.post.PostSummary;
import dev.tidings.query.post.PublicPosts;
import dev.tidings.query.projection.AnsweredBy;
import dev.tidings.query.trending.TrendingPosts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists of published posts as pages: what is trending, and everything, newest first. */
@Controller
class ListPagesController {

    private static final int ON_THE_BOARD = 50;
    private static final int ON_A_PAGE = 50;

    private final TrendingPosts trending;
    private final PublicPosts posts;
    private final Pages pages;
    private final StructuredData structured;

    ListPagesController(TrendingPosts trending, PublicPosts posts, Pages pages, StructuredData structured) {
        this.trending = trending;
        this.posts = posts;
        this.pages = pages;
        this.structured = structured;
    }

    @GetMapping("/p")
    @AnsweredBy({"post", "trending", "user"})
    ModelAndView board(
            @RequestParam(defaultValue = "7d") String window, @RequestParam(defaultValue = "created") String by) {
        List<PostSummary> best = trending.best(window, by, ON_THE_BOARD);
        String url = pages.url("/p?window=" + window + "&by=" + by);
        return pages.page("board", url)
                .addObject("window", window)
                .addObject("by", by)
                .addObject("posts", teasers(best))
                .addObject("structured", structured.of(url, best));
    }

    @GetMapping("/p/newest")
    @AnsweredBy({"post", "trending", "user"})
    ModelAndView newest(@RequestParam(required = false) @Nullable String cursor) {
        Page<PostSummary> page = posts.newest(cursor, ON_A_PAGE);
        String url = pages.url(cursor == null ? "/p/newest" : "/p/newest?cursor=" + cursor);
        return pages.page("newest", url)
                .addObject("first", cursor == null)
                .addObject("nextCursor", page.nextCursor())
                .addObject("posts", teasers(page.items()))
                .addObject("structured", structured.of(url, page.items()));
    }

    private List<Teaser> teasers(List<PostSummary> found) {
        return found.stream().map(post -> Teaser.of(post, pages.markdown())).toList();
    }
}
