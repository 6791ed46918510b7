package dev.tidings.query.post;

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

/** The tags that there are. */
@RestController
@Tag(name = "Posts")
class TagController {

    private final TagCountRepository counts;

    TagController(TagCountRepository counts) {
        this.counts = counts;
    }

    @GetMapping("/api/tags")
    @AnsweredBy("post")
    @Operation(summary = "Tags of published posts, with how many posts have them")
    Page<TagResponse> tags(
            @RequestParam(defaultValue = "-posts") @Parameter(schema = @Schema(allowableValues = {"-posts", "tag"}))
                    String sort,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return TagSort.named(sort).page(counts, cursor, limit).map(TagResponse::of);
    }
}
