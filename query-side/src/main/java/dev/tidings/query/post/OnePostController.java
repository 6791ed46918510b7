package dev.tidings.query.post;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One post. To those who may not see it, a draft does not exist. */
@RestController
@Tag(name = "Posts")
class OnePostController {

    private final PostRepository posts;
    private final FavouritedPosts favourites;

    OnePostController(PostRepository posts, FavouritedPosts favourites) {
        this.posts = posts;
        this.favourites = favourites;
    }

    @GetMapping(path = "/api/posts/{id}", params = "!" + PastPostController.AS_OF)
    @AnsweredBy({"post", "trending", "user", "comment", "favourite"})
    @Operation(
            summary = "One post",
            description = "Its ETag may be sent as If-Match with a change of the post. With asOf, for its author and "
                    + "admins: the post as it was, without its views; 404 where it was not there then.",
            parameters =
                    @Parameter(
                            name = PastPostController.AS_OF,
                            in = ParameterIn.QUERY,
                            description = "An instant, or a version",
                            schema = @Schema(type = "string"),
                            example = "2026-01-31T12:00:00Z"))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(anyOf = {PostResponse.class, PastPostResponse.class})))
    ResponseEntity<PostResponse> post(Optional<Caller> caller, @PathVariable UUID id) {
        PostResponse post = posts.findResponse(id)
                .filter(found -> Visible.isVisible(found, caller))
                .map(found -> favourites.mark(found, caller))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such post."));
        return ResponseEntity.ok().eTag(post.etag()).body(post);
    }
}
