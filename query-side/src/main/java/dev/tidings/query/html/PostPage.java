package dev.tidings.query.html;

import dev.tidings.query.markdown.Markdown;
import dev.tidings.query.post.PublicPost;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post as its page shows it.
 *
 * @param url         of this page
 * @param summary     what its author says that it is about; null where that is not said
 * @param description what its author says that it is about, or how it begins, without markup
 * @param html        the content, safe to stand in the page as it is
 * @param authorPath  where more of its author is; null where the author was erased
 * @param authorsFeed where the feeds of its author's posts are, without the end; null where the author was erased
 * @param edited      whether it was changed on a later day than it was published
 */
record PostPage(
        String url,
        String title,
        @Nullable String summary,
        String description,
        String html,
        String author,
        @Nullable String authorPath,
        @Nullable String authorsFeed,
        List<TagLink> tags,
        Day published,
        Day updated,
        boolean edited,
        String views) {

    private static final int DESCRIPTION_LENGTH = 200;

    static PostPage of(PublicPost post, String url, Markdown markdown) {
        Day published = Day.of(post.publishedAt());
        Day updated = Day.of(post.updatedAt());
        return new PostPage(
                url,
                post.title(),
                post.summary(),
                Objects.requireNonNullElseGet(post.summary(), () -> markdown.text(post.content(), DESCRIPTION_LENGTH)),
                markdown.html(post.content()),
                Words.author(post.author()),
                post.author().username() == null
                        ? null
                        : Paths.author(post.author().username()),
                post.author().username() == null
                        ? null
                        : Paths.authorsFeed(post.author().username()),
                post.tags().stream().map(TagLink::of).toList(),
                published,
                updated,
                post.updatedAt().isAfter(post.publishedAt()) && !updated.human().equals(published.human()),
                Words.views(post.views()));
    }

    /** A tag, and where more posts with it are. */
    record TagLink(String name, String path) {

        static TagLink of(String tag) {
            return new TagLink(tag, Paths.tag(tag));
        }
    }
}
