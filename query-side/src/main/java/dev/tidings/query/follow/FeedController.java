package dev.tidings.query.follow;

import dev.tidings.http.Caller;
import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import dev.tidings.query.post.FavouritedPosts;
import dev.tidings.query.post.PostSummary;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What those publish whom the caller follows. */
@RestController
@Tag(name = "Posts")
class FeedController {

    private static final UUID LAST_ID = new UUID(-1, -1);

    private final FeedQueries feeds;
    private final FavouritedPosts favourites;

    FeedController(FeedQueries feeds, FavouritedPosts favourites) {
        this.feeds = feeds;
        this.favourites = favourites;
    }

    @GetMapping("/api/me/feed")
    @AnsweredBy({"follow", "post", "trending", "user", "comment", "favourite"})
    @Operation(summary = "Published posts of those whom the caller follows, the newest publication first")
    Page<PostSummary> feed(
            Caller caller,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        String list = "feed " + caller.userId();
        Optional<Cursor> behind = Cursor.read(cursor, list);
        List<PostSummary> found = feeds.find(
                caller.userId(),
                behind.map(place -> place.instant(0)).orElse(Cursor.LATEST),
                behind.map(place -> place.id(1)).orElse(LAST_ID),
                limit + 1);
        return favourites.mark(
                Page.of(
                        found,
                        limit,
                        last -> Cursor.write(list, Objects.requireNonNull(last.publishedAt()), last.id())),
                Optional.of(caller));
    }
}
