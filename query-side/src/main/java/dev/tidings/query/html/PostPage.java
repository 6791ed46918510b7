package dev.tidings.query.html;

import dev.tidings.query.post.PublicPost;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.web.util.UriUtils;

/**
 * A post as its page shows it.
 *
 * @param url         of this page
 * @param description what its author says that it is about, or how it begins, without markup
 * @param html        the content, safe to stand in the page as it is
 * @param edited      whether it was changed on a later day than it was published
 */
record PostPage(
        String url,
        String appPath,
        String title,
        String description,
        String html,
        String author,
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
                "/posts/" + post.id(),
                post.title(),
                Objects.requireNonNullElseGet(post.summary(), () -> markdown.text(post.content(), DESCRIPTION_LENGTH)),
                markdown.html(post.content()),
                Words.author(post.author()),
                published,
                updated,
                post.updatedAt().isAfter(post.publishedAt()) && !updated.human().equals(published.human()),
                Words.views(post.views()));
    }

    /** Where the post with the slug is; encoded, for slugs have letters of any script. */
    static String path(String slug) {
        return "/p/" + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }
}
