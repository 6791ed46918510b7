package dev.tidings.query.trending;

import dev.tidings.query.paging.Page;
import dev.tidings.query.projection.AnsweredBy;
import dev.tidings.query.projection.MinEventPosition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is trending. */
@RestController
@Tag(name = "Posts")
class TrendingController {

    private final BoardCache boards;

    TrendingController(BoardCache boards) {
        this.boards = boards;
    }

    @GetMapping("/api/posts/trending")
    @AnsweredBy({"post", "trending", "user", "comment", "favourite"})
    @Operation(
            summary = "The most viewed posts",
            description = "by=created: created within the window, by all their views; by=viewed: of any age, by their "
                    + "views within the window, which begins with the hour that it falls into")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/PagePostSummary")))
    ResponseEntity<byte[]> trending(
            @RequestParam(defaultValue = "7d") @WindowParameter String window,
            @RequestParam(defaultValue = "created") @RankingParameter String by,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            HttpServletRequest request) {
        BoardChoice choice = new BoardChoice(Window.named(window), Ranking.named(by), limit);
        EncodedBoard board = boards.get(choice, MinEventPosition.of(request));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(board.hash())
                .body(board.json());
    }
}
