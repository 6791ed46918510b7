package dev.tidings.query.html;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.post.PublicPost;
import dev.tidings.query.post.PublicPosts;
import dev.tidings.query.projection.AnsweredBy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

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

    @GetMapping("/p/{slug}")
    @AnsweredBy({"post", "trending", "user"})
    ModelAndView post(@PathVariable String slug) {
        PublicPost post = posts.find(slug).orElseThrow(PostPageController::noSuchPost);
        if (!post.slug().equals(slug)) {
            return movedTo(PostPage.path(post.slug()));
        }
        PostPage page = PostPage.of(post, pages.url(PostPage.path(post.slug())), pages.markdown());
        return pages.page("post", page.url())
                .addObject("post", page)
                .addObject("structured", structured.of(page, post));
    }

    /** Each post has one address; its id, which was in it once, and its former slugs lead there. */
    private static ModelAndView movedTo(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** So that whoever followed an old link meets a page. */
    @GetMapping("/p/{slug}/**")
    ModelAndView nothing() {
        throw noSuchPost();
    }

    private static ProblemException noSuchPost() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such post, or it is not published any more.");
    }
}
