package dev.tidings.query.post;

import dev.tidings.events.TagForms;
import dev.tidings.http.Caller;
import dev.tidings.query.paging.Page;
import dev.tidings.query.permits.Dear;
import dev.tidings.query.projection.AnsweredBy;
import dev.tidings.query.user.UserIds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Posts by any mix of filters: published ones, and those drafts that the caller may see. */
@RestController
@Tag(name = "Posts")
class PostListController {

    private final PostPages pages;
    private final UserIds users;

    PostListController(PostPages pages, UserIds users) {
        this.pages = pages;
        this.users = users;
    }

    @GetMapping("/api/posts")
    @Dear(with = "q")
    @AnsweredBy({"post", "trending", "user", "comment", "favourite"})
    @Operation(summary = "Posts, by any mix of filters")
    FoundPosts posts(
            Optional<Caller> caller,
            @RequestParam(required = false) @Parameter(description = "Name or id") @Nullable String author,
            @RequestParam(required = false) @Nullable Boolean published,
            @RequestParam(required = false) @Parameter(description = "Whether the author is verified") @Nullable
                    Boolean verified,
            @RequestParam(required = false) @Size(max = 200) @Nullable String tag,
            @RequestParam(required = false)
                    @Parameter(description = "Name or id of a reader whose favourites they are")
                    @Nullable
                    String favouritedBy,
            @RequestParam(required = false)
                    @Parameter(description = "An instant or a day, included", example = "2026-01-31T12:00:00Z")
                    @Nullable
                    String createdFrom,
            @RequestParam(required = false) @Parameter(description = "An instant or a day, included") @Nullable
                    String createdTo,
            @RequestParam(required = false)
                    @Size(max = 200)
                    @Parameter(
                            description = "Words to search for in titles, summaries, tags, texts and authors' names: "
                                    + "all of them, the last as far as it is typed; \"a phrase\"; this or that; -not")
                    @Nullable
                    String q,
            @RequestParam(required = false)
                    @Parameter(
                            description = "relevance, with q alone and then the default: just this title first, then "
                                    + "titles, then summaries and tags, then texts, the newer first among equals; "
                                    + "otherwise -created",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "relevance",
                                                "-created",
                                                "created",
                                                "-updated",
                                                "updated",
                                                "-views",
                                                "views"
                                            }))
                    @Nullable
                    String sort,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Optional<UUID> authorId = Optional.ofNullable(author).flatMap(name -> users.find(name, caller));
        Optional<UUID> readerId = Optional.ofNullable(favouritedBy).flatMap(name -> users.find(name, caller));
        PostFilter filter = new PostFilter(
                authorId.orElse(null),
                published,
                verified,
                tag == null || tag.isBlank() ? null : TagForms.of(tag),
                TimeBound.from("createdFrom", createdFrom),
                TimeBound.to("createdTo", createdTo),
                q == null || q.isBlank() ? null : q,
                false,
                readerId.orElse(null));
        boolean isSearch = filter.text() != null;
        String order = sort != null ? sort : (isSearch ? PostSort.RELEVANCE : PostSort.NEWEST).label();
        if ((author != null && authorId.isEmpty()) || (favouritedBy != null && readerId.isEmpty())) {
            if (isSearch) {
                PostSort.ofSearch(order);
            } else {
                PostSort.named(order);
            }
            return FoundPosts.none(isSearch);
        }
        return isSearch
                ? pages.search(filter, order, caller, cursor, limit)
                : FoundPosts.of(pages.page(filter, order, caller, cursor, limit));
    }

    @GetMapping("/api/posts/featured")
    @AnsweredBy({"post", "trending", "user", "comment", "favourite"})
    @Operation(summary = "Featured posts, newest first")
    Page<PostSummary> featured(
            Optional<Caller> caller,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return pages.page(PostFilter.ofFeatured(), "-created", caller, cursor, limit);
    }
}
