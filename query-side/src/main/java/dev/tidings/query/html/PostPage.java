package dev.tidings.query.html;

import dev.tidings.query.post.PublicPost;
import java.util.UUID;

/**
 * A post as its page shows it.
 *
 * @param url         of this page
 * @param description how it begins, without markup
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
                markdown.text(post.content(), DESCRIPTION_LENGTH),
                markdown.html(post.content()),
                Words.author(post.author()),
                published,
                updated,
                post.updatedAt().isAfter(post.publishedAt()) && !updated.human().equals(published.human()),
                Words.views(post.views()));
    }

    static String path(UUID id) {
        return "/p/" + id;
    }
}
