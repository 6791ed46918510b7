package dev.tidings.query.trending;

import dev.tidings.query.paging.Page;
import dev.tidings.query.post.PostSummary;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is trending. */
@RestController
@Tag(name = "Posts")
class TrendingController {

    private final Board board;

    TrendingController(Board board) {
        this.board = board;
    }

    @GetMapping("/api/posts/trending")
    @AnsweredBy({"post", "trending", "user"})
    @Operation(
            summary = "The most viewed posts",
            description = "by=created: created within the window, by all their views; by=viewed: of any age, by their "
                    + "views within the window, which begins with the hour that it falls into")
    Page<PostSummary> trending(
            @RequestParam(defaultValue = "7d") @Parameter(schema = @Schema(allowableValues = {"24h", "7d", "30d"}))
                    String window,
            @RequestParam(defaultValue = "created")
                    @Parameter(schema = @Schema(allowableValues = {"created", "viewed"}))
                    String by,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Window span = Window.named(window);
        return Page.whole(
                switch (Ranking.named(by)) {
                    case CREATED -> board.byCreation(span, limit);
                    case VIEWED -> board.byViews(span, limit);
                });
    }
}
