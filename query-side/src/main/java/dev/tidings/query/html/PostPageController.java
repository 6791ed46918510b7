package dev.tidings.query.html;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.post.PublicPost;
import dev.tidings.query.post.PublicPosts;
import dev.tidings.query.projection.AnsweredBy;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A published post as a page. */
@Controller
class PostPageController {

    private final PublicPosts posts;
    private final Pages pages;
    private final StructuredData structured;

    PostPageController(PublicPosts posts, Pages pages, StructuredData structured) {
        this.posts = posts;
        this.pages = pages;
        this.structured = structured;
    }

    @GetMapping("/p/{id}")
    @AnsweredBy({"post", "trending", "user"})
    ModelAndView post(@PathVariable String id) {
        PublicPost post = parse(id).flatMap(posts::find).orElseThrow(PostPageController::noSuchPost);
        PostPage page = PostPage.of(post, pages.url(PostPage.path(post.id())), pages.markdown());
        return pages.page("post", page.url())
                .addObject("post", page)
                .addObject("structured", structured.of(page, post));
    }

    /** So that whoever followed an old link meets a page. */
    @GetMapping("/p/{id}/**")
    ModelAndView nothing() {
        throw noSuchPost();
    }

    /** Each post has one address: ids written in other ways lead nowhere. */
    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(uuid -> uuid.toString().equals(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException noSuchPost() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such post, or it is not published any more.");
    }
}
