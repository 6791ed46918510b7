package dev.tidings.query.html;

import dev.tidings.query.post.Author;
import dev.tidings.query.post.FeedPost;
import dev.tidings.query.site.SiteDescription;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes feeds of posts; for use in requests only, which tell where the site is. */
@Component
class Feeds {

    private static final int SUMMARY_LENGTH = 300;

    /** What is longer than this altogether is cut: the posts that come last are there without their texts. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Pages pages;

    Feeds(Pages pages) {
        this.pages = pages;
    }

    Feed newest(List<FeedPost> posts) {
        SiteDescription site = pages.site();
        return feed(
                ofThisSite("newest"),
                site.name(),
                site.description().isEmpty() ? "What is published on " + site.name() + "." : site.description(),
                Paths.NEWEST_FEED,
                "",
                "/",
                posts);
    }

    /** @param username null where the author was erased */
    Feed ofAuthor(UUID author, @Nullable String username, List<FeedPost> posts) {
        String name = Words.author(new Author(author, username));
        String site = pages.site().name();
        return feed(
                "urn:uuid:" + author,
                name + " on " + site,
                "What " + name + " publishes on " + site + ".",
                Paths.authorsFeed(username == null ? author.toString() : username),
                "",
                username == null ? "/" : Paths.author(username),
                posts);
    }

    /** @param tag in its one form */
    Feed tagged(String tag, List<FeedPost> posts) {
        String encoded = UriUtils.encode(tag, StandardCharsets.UTF_8);
        String site = pages.site().name();
        return feed(
                ofThisSite("tagged/" + encoded),
                tag + " on " + site,
                "What is published about " + tag + " on " + site + ".",
                Paths.NEWEST_FEED,
                "?tag=" + encoded,
                Paths.tag(tag),
                posts);
    }

    private Feed feed(
            String id, String title, String description, String path, String query, String home, List<FeedPost> posts) {
        List<Feed.Entry> entries = new ArrayList<>();
        int left = MOST_CHARACTERS;
        for (FeedPost post : posts) {
            Feed.Entry entry = entry(post, left);
            left -= entry.html() == null ? 0 : entry.html().length();
            entries.add(entry);
        }
        Instant updated = entries.stream()
                .map(Feed.Entry::updated)
                .max(Instant::compareTo)
                .orElse(Feed.NEVER);
        return new Feed(
                id,
                title,
                description,
                pages.url(path + ".atom" + query),
                pages.url(path + ".json" + query),
                pages.url(home),
                updated,
                entries);
    }

    private Feed.Entry entry(FeedPost post, int most) {
        String url = pages.url(Paths.post(post.slug()));
        String content = post.content();
        String html = content == null ? null : AbsoluteLinks.of(pages.markdown().html(XmlText.of(content)), url);
        return new Feed.Entry(
                "urn:uuid:" + post.id(),
                url,
                post.title(),
                Objects.requireNonNullElseGet(
                        post.summary(), () -> pages.markdown().text(post.excerpt(), SUMMARY_LENGTH)),
                html != null && html.length() <= most ? html : null,
                Feed.Writer.of(post.author(), pages),
                post.tags(),
                post.publishedAt(),
                post.updatedAt().isAfter(post.publishedAt()) ? post.updatedAt() : post.publishedAt());
    }

    /** A tag URI (RFC 4151): the year is when these names were given. */
    private String ofThisSite(String name) {
        return "tag:" + URI.create(pages.url("/")).getHost() + ",2026:" + name;
    }
}
