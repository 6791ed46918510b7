package dev.tidings.realworld;

import static dev.tidings.realworld.Articles.ARTICLE;

import dev.tidings.realworld.TidingsClient.Answer;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One article: reading, writing, editing, deleting it, and making it a favourite. */
@RestController
@Hidden
@RequestMapping("/realworld/api/articles")
final class ArticleController {

    private static final String POST = "/api/posts/{id}";

    /** How often an edit is made again on what somebody else has made of the article meanwhile. */
    private static final int ATTEMPTS = 3;

    /** The wrapping that the specification asks for. */
    record ArticleResponse(Article article) {}

    /** What an edit gives; null for what it leaves as it is. */
    record Edit(
            @Nullable String title,
            @Nullable String description,
            @Nullable String body,
            @Nullable List<String> tagList) {}

    @GetMapping("/{slug}")
    ArticleResponse article(Conversation tidings, @PathVariable String slug) {
        return response(tidings, Articles.find(tidings, slug));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ArticleResponse write(@NeedsToken Conversation tidings, RequestBodies bodies) throws IOException {
        Fields article = readOfSomebodyKnown(tidings, bodies);
        String title = article.required("title");
        String description = article.required("description");
        String body = article.required("body");
        List<String> tags = article.texts("tagList");
        article.check();
        Map<String, Object> post = Map.of(
                "title", title,
                "summary", description,
                "content", body,
                "tags", tags == null ? List.of() : tags,
                "publish", true);
        JsonNode written = tidings.change(ARTICLE, HttpMethod.POST, post, "/api/posts");
        return response(tidings, tidings.read(ARTICLE, POST, Articles.id(written)));
    }

    @PutMapping("/{slug}")
    ArticleResponse edit(@NeedsToken Conversation tidings, @PathVariable String slug, RequestBodies bodies)
            throws IOException {
        Fields article = readOfSomebodyKnown(tidings, bodies);
        Edit edit = new Edit(
                article.optional("title").orElse(null),
                article.optional("description").orElse(null),
                article.optional("body").orElse(null),
                article.texts("tagList"));
        article.check();
        JsonNode post = Articles.find(tidings, slug);
        edit(tidings, post, edit);
        return response(tidings, tidings.read(ARTICLE, POST, Articles.id(post)));
    }

    @DeleteMapping("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@NeedsToken Conversation tidings, @PathVariable String slug) {
        String id = Articles.id(Articles.find(tidings, slug));
        tidings.change(ARTICLE, HttpMethod.DELETE, null, POST, id);
    }

    @PostMapping("/{slug}/favorite")
    ArticleResponse favorite(@NeedsToken Conversation tidings, @PathVariable String slug) {
        return favorite(tidings, HttpMethod.PUT, slug);
    }

    @DeleteMapping("/{slug}/favorite")
    ArticleResponse unfavorite(@NeedsToken Conversation tidings, @PathVariable String slug) {
        return favorite(tidings, HttpMethod.DELETE, slug);
    }

    /** A body may be large here: it is read only for a caller whom the sides know. */
    private static Fields readOfSomebodyKnown(Conversation tidings, RequestBodies bodies) throws IOException {
        tidings.read(ARTICLE, "/api/me");
        return bodies.read(ARTICLE);
    }

    /** A change replaces the whole post; so it rests on the version whose other parts it repeats. */
    private static void edit(Conversation tidings, JsonNode found, Edit edit) {
        JsonNode post = found;
        String id = Articles.id(post);
        for (int attempt = 1; ; attempt++) {
            Optional<Refusal> refusal = tryToEdit(tidings, post, edit);
            if (refusal.isEmpty()) {
                return;
            }
            if (!refusal.get().is(412) || attempt == ATTEMPTS) {
                throw RefusalTranslation.of(refusal.get(), ARTICLE);
            }
            post = tidings.read(ARTICLE, POST, id);
        }
    }

    private static Optional<Refusal> tryToEdit(Conversation tidings, JsonNode post, Edit edit) {
        String oldTitle = post.path("title").asString();
        Map<String, @Nullable Object> changed = new HashMap<>();
        changed.put("title", edit.title() == null ? oldTitle : edit.title());
        changed.put("content", edit.body() == null ? post.path("content").asString() : edit.body());
        if (edit.description() != null) {
            changed.put("summary", edit.description());
        }
        if (edit.tagList() != null) {
            changed.put("tags", edit.tagList());
        }
        if (edit.title() == null || edit.title().equals(oldTitle)) {
            return Optional.ofNullable(send(tidings, post, changed).refusal());
        }
        for (String slug : Slugs.of(edit.title(), Articles.id(post))) {
            changed.put("slug", slug);
            Refusal refusal = send(tidings, post, changed).refusal();
            if (refusal == null || !Slugs.isUnfit(refusal)) {
                return Optional.ofNullable(refusal);
            }
        }
        changed.remove("slug");
        return Optional.ofNullable(send(tidings, post, changed).refusal());
    }

    private static Answer send(Conversation tidings, JsonNode post, Map<String, @Nullable Object> changed) {
        return tidings.attempt(HttpMethod.PUT, changed, post.path("version").asString(), POST, Articles.id(post));
    }

    private static ArticleResponse favorite(Conversation tidings, HttpMethod method, String slug) {
        String id = Articles.id(Articles.find(tidings, slug));
        tidings.change(ARTICLE, method, null, POST + "/favourite", id);
        return response(tidings, tidings.read(ARTICLE, POST, id));
    }

    private static ArticleResponse response(Conversation tidings, JsonNode post) {
        return new ArticleResponse(Article.of(post, new Profiles(tidings)));
    }
}
