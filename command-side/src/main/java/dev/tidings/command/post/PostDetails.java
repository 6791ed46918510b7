package dev.tidings.command.post;

import dev.tidings.command.change.CacheableAggregate;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import java.util.List;
import java.util.Objects;

/**
 * What a post has besides its text.
 *
 * @param summary empty for none
 */
record PostDetails(String summary, List<String> tags, String slug) {

    static final PostDetails NONE = new PostDetails("", List.of(), "");

    static PostDetails of(PostDrafted drafted) {
        return new PostDetails(Objects.requireNonNullElse(drafted.summary(), ""), drafted.tags(), drafted.slug());
    }

    int bytes() {
        return CacheableAggregate.textBytes(summary)
                + CacheableAggregate.textBytes(slug)
                + tags.stream().mapToInt(CacheableAggregate::textBytes).sum();
    }

    PostDetails after(PostEdited edited) {
        return new PostDetails(
                Objects.requireNonNullElse(edited.summary(), summary),
                Objects.requireNonNullElse(edited.tags(), tags),
                Objects.requireNonNullElse(edited.slug(), slug));
    }
}
