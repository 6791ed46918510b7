package dev.tidings.query.postcount;

import static java.util.stream.Collectors.groupingBy;

import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import dev.tidings.query.post.Author;
import dev.tidings.query.post.PostSummary;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The posts that each author is known for. */
@RestController
@Tag(name = "Users")
class TopPostsController {

    private static final String LIST = "top-posts";

    private final PostCountRepository counts;

    TopPostsController(PostCountRepository counts) {
        this.counts = counts;
    }

    @GetMapping("/api/users/top-posts")
    @AnsweredBy({"post-count", "trending", "post", "user", "comment", "favourite"})
    @Operation(summary = "Each author's most viewed posts, the authors with most published posts first")
    Page<TopPosts> topPosts(
            @RequestParam(defaultValue = "3") @Min(1) @Max(10) int per,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<PostCount> authors = authors(cursor, limit);
        List<UUID> ids = authors.items().stream().map(author -> author.userId).toList();
        Map<UUID, List<PostSummary>> best = ids.isEmpty()
                ? Map.of()
                : counts.findBestPosts(ids, per).stream()
                        .collect(groupingBy(post -> post.author().id()));
        return authors.map(author -> new TopPosts(
                new Author(author.userId, author.username),
                author.published,
                best.getOrDefault(author.userId, List.of())));
    }

    private Page<PostCount> authors(@Nullable String cursor, int limit) {
        List<PostCount> found = Cursor.read(cursor, LIST)
                .map(place -> counts.findByPublishedDescending(place.number(0), place.id(1), limit + 1))
                .orElseGet(() -> counts.findByPublishedDescending(Long.MAX_VALUE, PostCountSort.LAST_ID, limit + 1));
        return Page.of(found, limit, last -> Cursor.write(LIST, last.published, last.userId));
    }
}
