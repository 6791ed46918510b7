package dev.tidings.query.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may be about to search for.
 *
 * @param text a post's title, a tag or an author's name
 * @param slug the post's; left out where it is none
 */
record Suggestion(
        Kind kind,
        String text,

        @Schema(description = "Of a post; left out otherwise") @JsonInclude(Include.NON_NULL) @Nullable
        String slug) {

    /** What is suggested. */
    enum Kind {
        @JsonProperty("post")
        POST,
        @JsonProperty("tag")
        TAG,
        @JsonProperty("author")
        AUTHOR
    }
}
