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
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** One post. To those who may not see it, a draft does not exist. */
@RestController
@Tag(name = "Posts")
class OnePostController {

    private final PostFinder posts;
    private final FavouritedPosts favourites;

    OnePostController(PostFinder posts, FavouritedPosts favourites) {
        this.posts = posts;
        this.favourites = favourites;
    }

    @GetMapping(path = "/api/posts/{id}", params = "!" + PastPostController.AS_OF)
    @AnsweredBy({"post", "trending", "user", "comment", "favourite"})
    @Operation(
            summary = "One post, by its id or its slug",
            description =
                    "A slug that it had before, too, is answered with 301 to where it is now. Its ETag may be sent as If-Match with a change of the post. With asOf, for its author and "
                            + "admins: the post as it was, without its views; 404 where it was not there then.",
            parameters =
                    @Parameter(
                            name = PastPostController.AS_OF,
                            in = ParameterIn.QUERY,
                            description = "An instant, or a version",
                            schema = @Schema(type = "string"),
                            example = "2026-01-31T12:00:00Z"))
    @ApiResponse(responseCode = "301", content = @Content, description = "It has another slug now")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(anyOf = {PostResponse.class, PastPostResponse.class})))
    @Nullable
    PostResponse post(Optional<Caller> caller, @PathVariable String id, HttpServletResponse response) {
        PostResponse post = posts.find(id)
                .filter(found -> Visible.isVisible(found, caller))
                .map(found -> favourites.mark(found, caller))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such post."));
        if (PostFinder.isElsewhere(post, id)) {
            URI place = UriComponentsBuilder.fromPath("/api/posts/{slug}")
                    .encode()
                    .buildAndExpand(post.slug())
                    .toUri();
            // Not for ever, whatever the status says: it may have this slug again.
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.setHeader(HttpHeaders.LOCATION, place.toString());
            return null;
        }
        // Said here, it need not be negotiated; without a ResponseEntity, headers are not copied and compared twice.
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.ETAG, '"' + post.etag() + '"');
        return post;
    }
}
