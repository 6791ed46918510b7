package dev.tidings.query.html;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.post.PublicPost;
import dev.tidings.query.post.PublicPosts;
import dev.tidings.query.post.RelatedPostFinder;
import dev.tidings.query.post.RelatedPosts;
import dev.tidings.query.projection.AnsweredBy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.json.JsonMapper;

/** A published post as the page that people share. It reads without scripts; where there are some, the web app goes on with it. */
@Controller
class PostPageController {

    /** A longer text, which the page has already, is not sent a second time for the app. */
    private static final int LONGEST_DATA = 200_000;

    private final PublicPosts posts;
    private final RelatedPostFinder related;
    private final Pages pages;
    private final AppShell shell;
    private final StructuredData structured;
    private final JsonMapper mapper;

    PostPageController(
            PublicPosts posts,
            RelatedPostFinder related,
            Pages pages,
            AppShell shell,
            StructuredData structured,
            JsonMapper mapper) {
        this.posts = posts;
        this.related = related;
        this.pages = pages;
        this.shell = shell;
        this.structured = structured;
        this.mapper = mapper;
    }

    @GetMapping("/posts/{slug}")
    @AnsweredBy({"post", "trending", "user", "comment", "favourite"})
    ModelAndView post(@PathVariable String slug) {
        PublicPost post = find(slug);
        String path = Paths.post(post.slug());
        if (!post.slug().equals(slug)) {
            return movedTo(path);
        }
        PostPage page = PostPage.of(post, pages.url(path), pages.markdown());
        RelatedPosts onwards = related.find(post.id());
        return shell.page("post")
                .addObject("url", page.url())
                .addObject("post", page)
                .addObject("onwards", Onwards.of(onwards))
                .addObject("comments", post.comments())
                .addObject("logIn", Paths.logIn(path))
                .addObject("json", json(post))
                .addObject("relatedJson", ScriptData.of(mapper.writeValueAsString(onwards)))
                .addObject("structured", structured.of(page, post));
    }

    /** As the API answers, to whoever is not logged in. */
    private @Nullable String json(PublicPost post) {
        return post.content().length() > LONGEST_DATA ? null : ScriptData.of(mapper.writeValueAsString(post));
    }

    /** Where posts were once. */
    @GetMapping("/p/{slug}")
    @AnsweredBy({"post", "user"})
    ModelAndView formerly(@PathVariable String slug) {
        return movedTo(Paths.post(find(slug).slug()));
    }

    /** Each post has one address; its id and its former slugs lead there. */
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

    private PublicPost find(String slug) {
        return posts.find(slug).orElseThrow(PostPageController::noSuchPost);
    }

    private static ProblemException noSuchPost() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such post, or it is not published any more.");
    }
}
