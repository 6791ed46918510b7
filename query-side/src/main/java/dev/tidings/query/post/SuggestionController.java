package dev.tidings.query.post;

import dev.tidings.query.paging.Page;
import dev.tidings.query.permits.Dear;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one may be about to search for, while one types it. */
@RestController
@Tag(name = "Posts")
class SuggestionController {

    private final Suggestions suggestions;

    SuggestionController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/api/suggestions")
    @Dear
    @AnsweredBy({"post", "trending", "user", "post-count", "comment", "favourite"})
    @Operation(summary = "Titles of published posts, tags and authors that what has been typed may become")
    Page<Suggestion> suggestions(
            @RequestParam @Size(max = 200) @Parameter(description = "What has been typed so far") String q) {
        return Page.whole(suggestions.find(q));
    }
}
