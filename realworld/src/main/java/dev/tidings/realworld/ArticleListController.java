package dev.tidings.realworld;

import static dev.tidings.realworld.Articles.ARTICLE;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of articles, the newest first. */
@RestController
@Hidden
@RequestMapping("/realworld/api/articles")
final class ArticleListController {

    /** The wrapping that the specification asks for. */
    record ArticlesResponse(List<Article> articles, int articlesCount) {}

    @GetMapping
    ArticlesResponse articles(
            Conversation tidings,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String favorited,
            @RequestParam(required = false) @Nullable String offset,
            @RequestParam(required = false) @Nullable String limit) {
        StringBuilder path = new StringBuilder("/api/posts?published=true");
        List<Object> variables = new ArrayList<>();
        filter(path, variables, "tag", tag);
        filter(path, variables, "author", author);
        filter(path, variables, "favouritedBy", favorited);
        return response(
                tidings, Pages.read(tidings, Window.of(offset, limit), ARTICLE, path.toString(), variables.toArray()));
    }

    @GetMapping("/feed")
    ArticlesResponse feed(
            @NeedsToken Conversation tidings,
            @RequestParam(required = false) @Nullable String offset,
            @RequestParam(required = false) @Nullable String limit) {
        return response(tidings, Pages.read(tidings, Window.of(offset, limit), ARTICLE, "/api/me/feed"));
    }

    private static void filter(StringBuilder path, List<Object> variables, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            path.append('&').append(name).append("={").append(name).append('}');
            variables.add(value);
        }
    }

    private static ArticlesResponse response(Conversation tidings, Pages.Part part) {
        Profiles profiles = new Profiles(tidings);
        return new ArticlesResponse(
                part.items().stream().map(post -> Article.of(post, profiles)).toList(), part.total());
    }
}
