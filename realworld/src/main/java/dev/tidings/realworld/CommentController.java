package dev.tidings.realworld;

import static dev.tidings.realworld.Articles.ARTICLE;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is said about an article, the oldest first. */
@RestController
@Hidden
@RequestMapping("/realworld/api/articles/{slug}/comments")
final class CommentController {

    private static final String COMMENT = "comment";
    private static final String OF_POST = "/api/posts/{id}/comments";

    /**
     * What somebody says.
     *
     * @param id        the position of its event in the log: a number that no other comment has, and that stays
     * @param updatedAt the same as the other, for a comment does not change
     */
    record Comment(long id, String createdAt, String updatedAt, String body, Profile author) {

        static Comment of(JsonNode comment, Profiles profiles) {
            String createdAt = comment.path("createdAt").asString();
            return new Comment(
                    number(comment),
                    createdAt,
                    createdAt,
                    comment.path("body").asString(),
                    profiles.of(comment.path("author")));
        }
    }

    /** The wrapping that the specification asks for. */
    record CommentResponse(Comment comment) {}

    /** The wrapping that the specification asks for. */
    record CommentsResponse(List<Comment> comments) {}

    @GetMapping
    CommentsResponse comments(Conversation tidings, @PathVariable String slug) {
        String post = Articles.id(Articles.find(tidings, slug));
        Profiles profiles = new Profiles(tidings);
        return new CommentsResponse(Pages.all(tidings, ARTICLE, OF_POST, post).stream()
                .map(comment -> Comment.of(comment, profiles))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommentResponse write(@NeedsToken Conversation tidings, @PathVariable String slug, RequestBodies bodies)
            throws IOException {
        tidings.read(COMMENT, "/api/me");
        Fields comment = bodies.read(COMMENT);
        String body = comment.required("body");
        comment.check();
        String post = Articles.id(Articles.find(tidings, slug));
        JsonNode written = tidings.change(ARTICLE, HttpMethod.POST, Map.of("body", body), OF_POST, post);
        return new CommentResponse(
                Comment.of(find(tidings, post, written.path("position").asLong()), new Profiles(tidings)));
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@NeedsToken Conversation tidings, @PathVariable String slug, @PathVariable String number) {
        String post = Articles.id(Articles.find(tidings, slug));
        if (!number.matches("[0-9]{1,18}")) {
            throw RealWorldException.notFound(COMMENT);
        }
        JsonNode comment = find(tidings, post, Long.parseLong(number));
        tidings.change(
                COMMENT,
                HttpMethod.DELETE,
                null,
                "/api/comments/{id}",
                comment.path("id").asString());
    }

    private static JsonNode find(Conversation tidings, String post, long number) {
        return tidings.read(ARTICLE, OF_POST + "?position={number}", post, number)
                .path("items")
                .valueStream()
                .filter(comment -> number(comment) == number)
                .findFirst()
                .orElseThrow(() -> RealWorldException.notFound(COMMENT));
    }

    private static long number(JsonNode comment) {
        return comment.path("position").asLong();
    }
}
