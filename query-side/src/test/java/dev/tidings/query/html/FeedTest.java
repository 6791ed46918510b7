package dev.tidings.query.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import dev.tidings.query.EndpointTest;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedTest extends EndpointTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void theNewestPostsAreAFeedWithTheirWholeTexts() throws Exception {
        UUID ann = registered("ann");
        UUID post = published(ann, "Engines & <looms>", "engines", "weaving", "c/c++");
        edited(ann, post, "Engines & <looms>", "An *engine* \u0007weaves \uD83E\uDDF5. [On](/posts/b) [x](#y)", NOW);

        SyndFeed feed = read(get("/p/feed.atom").body());

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).isEqualTo("tag:localhost,2026:newest");
        assertThat(feed.getLinks())
                .extracting(SyndLink::getRel, SyndLink::getHref)
                .contains(tuple("self", url("/p/feed.atom")));
        assertThat(feed.getPublishedDate().toInstant()).isEqualTo(NOW.truncatedTo(ChronoUnit.SECONDS));
        SyndEntry entry = only(feed);
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + post);
        assertThat(entry.getLink()).isEqualTo(url("/posts/engines"));
        assertThat(entry.getTitle()).isEqualTo("Engines & <looms>");
        assertThat(entry.getAuthor()).isEqualTo("ann");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(NOW.truncatedTo(ChronoUnit.SECONDS));
        assertThat(entry.getCategories()).extracting("name").containsExactly("weaving", "c/c++");
        assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
        assertThat(entry.getContents().getFirst().getValue())
                .contains("<em>engine</em> weaves \uD83E\uDDF5")
                .contains("href=\"" + url("/posts/b") + "\"")
                .contains("href=\"" + url("/posts/engines") + "#");
    }

    @Test
    void theSamePostsAreAJsonFeed() throws Exception {
        UUID post = published(registered("ann"), "Engines", "engines", "weaving");

        HttpResponse<String> answer = get("/p/feed.json");
        JsonNode feed = JsonMapper.shared().readTree(answer.body());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/feed+json;charset=UTF-8");
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("feed_url").asString()).isEqualTo(url("/p/feed.json"));
        JsonNode item = feed.path("items").path(0);
        assertThat(item.path("id").asString()).isEqualTo("urn:uuid:" + post);
        assertThat(item.path("url").asString()).isEqualTo(url("/posts/engines"));
        assertThat(item.path("content_html").asString()).contains("About Engines");
        assertThat(item.path("date_published").asString()).isEqualTo("2026-06-15T12:34:56Z");
        assertThat(item.path("authors").path(0).path("name").asString()).isEqualTo("ann");
        assertThat(item.path("authors").path(0).path("url").asString()).isEqualTo(url("/authors/ann"));
        assertThat(item.path("tags").path(0).asString()).isEqualTo("weaving");
    }

    @Test
    void anAuthorHasAFeed() throws Exception {
        UUID ann = registered("ann");
        UUID post = published(ann, "By Ann");
        published(registered("bob"), "By Bob");

        SyndFeed feed = read(get("/p/authors/Ann/feed.atom").body());

        assertThat(feed.getUri()).isEqualTo("urn:uuid:" + ann);
        assertThat(feed.getTitle()).isEqualTo("ann on Tidings");
        assertThat(only(feed).getUri()).isEqualTo("urn:uuid:" + post);
        assertThat(get("/p/authors/ann/feed.json").body()).contains("By Ann").doesNotContain("By Bob");
        assertThat(get("/p/authors/nobody/feed.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void aTagHasAFeedWhateverCharactersItHas() throws Exception {
        UUID ann = registered("ann");
        UUID post = published(ann, "On C", "on-c", "c/c++");
        published(ann, "On looms", "on-looms", "weaving");

        SyndFeed feed = read(get("/p/feed.atom?tag=C%2FC%2B%2B").body());

        assertThat(only(feed).getUri()).isEqualTo("urn:uuid:" + post);
        assertThat(feed.getUri()).isEqualTo("tag:localhost,2026:tagged/c%2Fc%2B%2B");
        assertThat(feed.getLinks())
                .extracting(SyndLink::getHref)
                .contains(url("/p/feed.atom?tag=c%2Fc%2B%2B"), url("/p/feed.json?tag=c%2Fc%2B%2B"));
        assertThat(get("/p/feed.json?tag=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasPublishedLastComesFirst() throws Exception {
        UUID ann = registered("ann");
        UUID old = drafted(ann, "Long in the drawer", "Words", NOW.minus(Duration.ofDays(400)));
        for (int i = 0; i < 21; i++) {
            published(ann, "Post " + i, NOW.minus(Duration.ofDays(30 - i)));
        }
        published(ann, old);

        for (String path : List.of("/p/feed.atom", "/p/authors/ann/feed.atom")) {
            List<SyndEntry> entries = read(get(path).body()).getEntries();
            assertThat(entries).hasSize(20);
            assertThat(entries.getFirst().getTitle()).as(path).isEqualTo("Long in the drawer");
        }
    }

    @Test
    void longPostsAreNamedAndSummedUpSoThatAFeedStaysSmall() throws Exception {
        UUID ann = registered("ann");
        published(ann, "Very long", "word ".repeat(150_000), NOW.minusSeconds(50));
        for (int i = 0; i < 4; i++) {
            published(ann, "Long " + i, "word ".repeat(60_000), NOW.minusSeconds(i));
        }

        String feed = get("/p/feed.atom").body();

        assertThat(feed.length()).isBetween(900_000, 1_000_000);
        List<SyndEntry> entries = read(feed).getEntries();
        assertThat(entries).hasSize(5);
        assertThat(entries.stream().filter(entry -> !entry.getContents().isEmpty()))
                .extracting(SyndEntry::getTitle)
                .containsExactly("Long 0", "Long 1", "Long 2");
        assertThat(entries.getLast().getDescription().getValue()).startsWith("word word");
    }

    @Test
    void draftsAreInNoFeed() throws Exception {
        UUID ann = registered("ann");
        drafted(ann, "Secret", "secret", "weaving");
        unpublished(ann, published(ann, "Withdrawn", "withdrawn", "weaving"));

        assertThat(get("/p/feed.atom").body()
                        + get("/p/feed.json").body()
                        + get("/p/authors/ann/feed.atom").body())
                .doesNotContain("ecret", "ithdrawn");
        assertThat(read(get("/p/feed.atom").body()).getEntries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p/feed.atom", "/p/feed.json", "/p/authors/ann/feed.atom"})
    void whoHasAFeedIsNotSentItAgain(String path) throws Exception {
        UUID ann = registered("ann");
        published(ann, "Engines");
        CLOCK.set(NOW.plusSeconds(60));
        HttpResponse<String> feed = get(path);
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        String time = feed.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(time).isEqualTo("Mon, 15 Jun 2026 12:34:56 GMT");
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-Modified-Since", time).statusCode()).isEqualTo(304);

        published(ann, "Looms", NOW.plusSeconds(10));

        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(get(path, "If-Modified-Since", time).statusCode()).isEqualTo(200);
        assertThat(get(path, "If-None-Match", tag, "If-Modified-Since", time).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTimeThatMoreMayStillComeToIsNotTold() throws Exception {
        published(registered("ann"), "Engines");

        assertThat(get("/p/feed.atom").headers().firstValue("Last-Modified")).isEmpty();
    }

    @Test
    void readersFindFeedsInThePages() throws Exception {
        UUID ann = registered("ann");
        published(ann, "Engines", "engines");

        for (String path : List.of("/p", "/p/newest", "/posts/engines")) {
            assertThat(get(path).body())
                    .contains("rel=\"alternate\" type=\"application/atom+xml\"", "href=\"/p/feed.atom\"")
                    .contains("rel=\"alternate\" type=\"application/feed+json\"", "href=\"/p/feed.json\"");
        }
        assertThat(get("/posts/engines").body())
                .contains("title=\"Posts by ann\" href=\"/p/authors/ann/feed.atom\"")
                .contains("href=\"/p/authors/ann/feed.json\"");
    }

    private static SyndFeed read(String xml) throws Exception {
        return new SyndFeedInput().build(new StringReader(xml));
    }

    private static SyndEntry only(SyndFeed feed) {
        assertThat(feed.getEntries()).hasSize(1);
        return feed.getEntries().getFirst();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
