package dev.tidings.query.post;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where to go on from a post. */
@RestController
@Tag(name = "Posts")
class RelatedPostsController {

    private final VisiblePosts posts;
    private final RelatedPostFinder related;

    RelatedPostsController(VisiblePosts posts, RelatedPostFinder related) {
        this.posts = posts;
        this.related = related;
    }

    @GetMapping("/api/posts/{id}/related")
    @AnsweredBy({"post", "user"})
    @Operation(
            summary = "Where to go on from a post",
            description = "Published posts that share most of its tags, the newest first among equals, and what its "
                    + "author published before and after it. 404 where one may not see the post itself.")
    RelatedPosts related(Optional<Caller> caller, @PathVariable UUID id) {
        if (!posts.isVisible(id, caller)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such post.");
        }
        return related.find(id);
    }
}
