package dev.tidings.query.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.tidings.query.paging.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of posts, and where something is searched for, how much of it there is.
 *
 * @param nextCursor   what to send as {@code cursor} for the page behind this one; null on the last page
 * @param total        how many posts the search finds, 500 at most
 * @param totalIsBound whether there may be more than the total
 * @param approximate  whether no post has the words as they were typed, and these are similar
 */
record FoundPosts(
        List<PostSummary> items,
        @Nullable String nextCursor,

        @Schema(
                description =
                        "How many posts the search finds, counted up to 500; left out where nothing is searched for")
        @JsonInclude(Include.NON_NULL)
        @Nullable
        Integer total,

        @Schema(description = "Whether there may be more than the total") @JsonInclude(Include.NON_NULL) @Nullable
        Boolean totalIsBound,

        @Schema(
                description =
                        "Whether no post has the words as typed, and these have similar ones in titles or authors' names")
        @JsonInclude(Include.NON_NULL)
        @Nullable
        Boolean approximate) {

    /** A list without posts. */
    static FoundPosts none(boolean isSearch) {
        return isSearch
                ? new FoundPosts(List.of(), null, 0, false, false)
                : new FoundPosts(List.of(), null, null, null, null);
    }

    /** A list in which nothing is searched for. */
    static FoundPosts of(Page<PostSummary> page) {
        return new FoundPosts(page.items(), page.nextCursor(), null, null, null);
    }

    /** A page of what a search has found. */
    static FoundPosts of(Page<PostSummary> page, SearchHits hits) {
        return new FoundPosts(
                page.items(),
                page.nextCursor(),
                hits.total(),
                !hits.isAll(),
                hits.text().isApproximate());
    }
}
