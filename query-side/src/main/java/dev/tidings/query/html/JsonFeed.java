package dev.tidings.query.html;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed in the words of JSON Feed 1.1. */
@JsonInclude(Include.NON_NULL)
record JsonFeed(
        String version,
        String title,
        String description,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        List<Item> items) {

    static final String MEDIA_TYPE = "application/feed+json";

    /** A post: with its whole text, or with the beginning of it. */
    @JsonInclude(Include.NON_NULL)
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") @Nullable String contentHtml,
            @JsonProperty("content_text") @Nullable String contentText,
            String summary,
            @JsonProperty("date_published") String datePublished,
            @JsonProperty("date_modified") String dateModified,
            List<Author> authors,
            List<String> tags) {

        static Item of(Feed.Entry entry) {
            return new Item(
                    entry.id(),
                    entry.url(),
                    entry.title(),
                    entry.html(),
                    entry.html() == null ? entry.summary() : null,
                    entry.summary(),
                    time(entry.published()),
                    time(entry.updated()),
                    List.of(new Author(entry.author().name(), entry.author().url())),
                    entry.tags());
        }
    }

    /** Who wrote it. */
    @JsonInclude(Include.NON_NULL)
    record Author(String name, @Nullable String url) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.description(),
                feed.home(),
                feed.json(),
                feed.entries().stream().map(Item::of).toList());
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
