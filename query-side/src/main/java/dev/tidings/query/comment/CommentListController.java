package dev.tidings.query.comment;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import dev.tidings.query.post.VisiblePosts;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is said about a post, to those who may see the post. */
@RestController
@Tag(name = "Comments")
class CommentListController {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final CommentQueries comments;
    private final VisiblePosts posts;

    CommentListController(CommentQueries comments, VisiblePosts posts) {
        this.comments = comments;
        this.posts = posts;
    }

    @GetMapping("/api/posts/{id}/comments")
    @AnsweredBy({"comment", "post", "user"})
    @Operation(summary = "The comments on a post, the oldest first")
    Page<CommentResponse> comments(
            Optional<Caller> caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false)
                    @Parameter(description = "Only the comment at this position of the log")
                    @Nullable
                    Long position) {
        String list = "comments " + id;
        Optional<Cursor> behind = Cursor.read(cursor, list);
        if (!posts.isVisible(id, caller)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such post.");
        }
        if (position != null) {
            return Page.whole(comments.at(id, position));
        }
        List<CommentResponse> found = comments.find(
                id,
                behind.map(place -> place.instant(0)).orElse(Cursor.EARLIEST),
                behind.map(place -> place.id(1)).orElse(FIRST_ID),
                limit + 1);
        return Page.of(found, limit, last -> Cursor.write(list, last.createdAt(), last.id()));
    }
}
