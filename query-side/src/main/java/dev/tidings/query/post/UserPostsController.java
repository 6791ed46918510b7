package dev.tidings.query.post;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.paging.Page;
import dev.tidings.query.projection.AnsweredBy;
import dev.tidings.query.user.UserIds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The posts of one user. */
@RestController
@Tag(name = "Posts")
class UserPostsController {

    private final PostPages pages;
    private final UserIds users;

    UserPostsController(PostPages pages, UserIds users) {
        this.pages = pages;
        this.users = users;
    }

    @GetMapping("/api/users/{user}/posts")
    @AnsweredBy({"post", "trending", "user", "comment", "favourite"})
    @Operation(summary = "A user's posts, by the user's name or id")
    Page<PostSummary> postsOf(
            Optional<Caller> caller,
            @PathVariable String user,
            @RequestParam(defaultValue = "-created") @PostSortParameter String sort,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        UUID author = users.find(user, caller)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such user."));
        return pages.page(PostFilter.ofAuthor(author, null), sort, caller, cursor, limit);
    }

    @GetMapping("/api/me/posts")
    @AnsweredBy({"post", "trending", "user", "comment", "favourite"})
    @Operation(summary = "The caller's posts, drafts included")
    Page<PostSummary> ownPosts(
            Caller caller,
            @RequestParam(required = false) @Nullable Boolean published,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        PostFilter filter = PostFilter.ofAuthor(caller.userId(), published);
        return pages.page(filter, "-created", Optional.of(caller), cursor, limit);
    }
}
