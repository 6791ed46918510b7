package dev.tidings.query.html;

import dev.tidings.query.markdown.Markdown;
import dev.tidings.query.post.PostSummary;
import java.util.Objects;

/**
 * A post in a list of a page.
 *
 * @param path   of its own page
 * @param text   what its author says that it is about, or how it begins, without markup
 */
record Teaser(String path, String title, String text, String author, Day published, String views) {

    private static final int TEXT_LENGTH = 200;

    static Teaser of(PostSummary post, Markdown markdown) {
        return new Teaser(
                Paths.post(post.slug()),
                post.title(),
                Objects.requireNonNullElseGet(post.summary(), () -> markdown.text(post.excerpt(), TEXT_LENGTH)),
                Words.author(post.author()),
                Day.of(post.publishedAt() == null ? post.createdAt() : post.publishedAt()),
                Words.views(post.views()));
    }
}
