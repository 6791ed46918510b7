package dev.tidings.realworld;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A post, as the specification calls and shapes it.
 *
 * @param body      left out in lists
 * @param favorited whether the caller favours it
 */
record Article(
        String slug,
        String title,
        String description,
        @JsonInclude(Include.NON_NULL) @Nullable String body,
        List<String> tagList,
        String createdAt,
        String updatedAt,
        boolean favorited,
        long favoritesCount,
        Profile author) {

    static Article of(JsonNode post, Profiles profiles) {
        return new Article(
                post.path("slug").asString(),
                post.path("title").asString(),
                post.path("summary").asString(""),
                post.path("content").asString(null),
                post.path("tags").valueStream().map(JsonNode::asString).toList(),
                post.path("createdAt").asString(),
                post.path("updatedAt").asString(),
                post.path("favourited").asBoolean(false),
                post.path("favourites").asLong(0),
                profiles.of(post.path("author")));
    }
}
