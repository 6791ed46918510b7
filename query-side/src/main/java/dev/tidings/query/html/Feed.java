package dev.tidings.query.html;

import dev.tidings.query.post.Author;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Published posts for programs that look whether there is something new. All addresses are whole.
 *
 * @param id      the same for ever, wherever the feed is found
 * @param self    where its form in Atom is
 * @param json    where its form as JSON Feed is
 * @param home    the page with the same posts
 * @param updated when something in it changed last, to the second
 */
record Feed(
        String id,
        String title,
        String description,
        String self,
        String json,
        String home,
        Instant updated,
        List<Entry> entries) {

    /** What an empty feed says about when it changed. */
    static final Instant NEVER = Instant.EPOCH;

    /**
     * A post.
     *
     * @param id      the same for ever, whatever becomes of its address
     * @param summary what it is about, or how it begins, without markup
     * @param html    the whole text, in which nothing can run; null where it is too long for a feed
     */
    record Entry(
            String id,
            String url,
            String title,
            String summary,
            @Nullable String html,
            Writer author,
            List<String> tags,
            Instant published,
            Instant updated) {}

    /** Who wrote it, and where more of that is; null where there is no such page, for the author was erased. */
    record Writer(String name, @Nullable String url) {

        static Writer of(Author author, Pages pages) {
            String username = author.username();
            return new Writer(Words.author(author), username == null ? null : pages.url(Paths.author(username)));
        }
    }
}
