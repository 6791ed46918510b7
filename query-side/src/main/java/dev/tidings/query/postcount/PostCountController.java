package dev.tidings.query.postcount;

import dev.tidings.query.paging.Page;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many posts each user has. */
@RestController
@Tag(name = "Users")
class PostCountController {

    private final PostCountRepository counts;

    PostCountController(PostCountRepository counts) {
        this.counts = counts;
    }

    @GetMapping("/api/users/post-counts")
    @AnsweredBy({"post-count", "user"})
    @Operation(summary = "How many posts each user has")
    Page<PostCountResponse> postCounts(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "-posts")
                    @Parameter(schema = @Schema(allowableValues = {"-posts", "posts", "username"}))
                    String sort) {
        return PostCountSort.named(sort).page(counts, cursor, limit).map(PostCountResponse::of);
    }
}
