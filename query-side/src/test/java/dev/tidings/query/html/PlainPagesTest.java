package dev.tidings.query.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.EndpointTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlainPagesTest extends EndpointTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern STRUCTURED_DATA =
            Pattern.compile("<script[^>]* type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private static final Pattern DATA =
            Pattern.compile("<script [^>]*type=\"application/[a-z+]+\"[^>]*>.*?</script>", Pattern.DOTALL);

    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");

    @LocalServerPort
    private int port;

    @Test
    void aPublishedPostIsAPage() throws Exception {
        UUID post = published(registered("ann"), "Engines & patterns", "# Weaving\n\nAn *engine* weaves.", NOW);
        viewed(post, 1234);

        HttpResponse<String> page = get(path(post));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains(">Engines &amp; patterns · Tidings</title>")
                .contains("rel=\"canonical\" href=\"" + url(path(post)) + "\">")
                .contains("property=\"og:type\" content=\"article\">")
                .contains("property=\"og:title\" content=\"Engines &amp; patterns\">")
                .contains("property=\"og:description\" content=\"Weaving An engine weaves.\">")
                .contains("property=\"og:url\" content=\"" + url(path(post)) + "\">")
                .contains("property=\"article:published_time\" content=\"2026-06-15T12:34:56Z\">")
                .contains("<h1 dir=\"auto\">Engines &amp; patterns</h1>", ">Weaving</h2>", "<em>engine</em>")
                .contains("ann", "15 June 2026", "1,234 views");
    }

    @Test
    void searchEnginesAreToldWhatThePageIsAbout() throws Exception {
        UUID post = published(registered("ann"), "On engines");
        viewed(post, 3);

        JsonNode data = structuredData(get(path(post)).body());

        assertThat(data.path("@type").asString()).isEqualTo("BlogPosting");
        assertThat(data.path("headline").asString()).isEqualTo("On engines");
        assertThat(data.path("author").path("name").asString()).isEqualTo("ann");
        assertThat(data.path("datePublished").asString()).isEqualTo("2026-06-15T12:34:56Z");
        assertThat(data.path("url").asString()).isEqualTo(url(path(post)));
        assertThat(data.path("interactionStatistic")
                        .path("userInteractionCount")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void nothingThatAnAuthorWritesRuns() throws Exception {
        String title = "</title><script>alert(1)</script>";
        UUID post = published(
                registered("eve"),
                title,
                "<script>alert(2)</script>\n\n<img src=x onerror=alert(3)>\n\n[a](javascript:alert(4)) ![b](data:text/html,x)",
                NOW);

        for (String path : new String[] {path(post), "/p?by=created", "/p/newest"}) {
            String body = get(path).body();
            assertThat(DATA.matcher(body).replaceAll(""))
                    .doesNotContain(
                            "<script>alert", "alert(2)", "alert(3)", "onerror", "=\"javascript:", "=\"data:text");
        }
        assertThat(structuredData(get(path(post)).body()).path("headline").asString())
                .isEqualTo(title);
    }

    @Test
    void pagesMayRunNothing() throws Exception {
        String policy =
                get("/p").headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe");
    }

    @Test
    void draftsAndWhatIsGoneAreNotFound() throws Exception {
        UUID author = registered("ann");
        UUID draft = drafted(author, "Secret draft");
        UUID withdrawn = published(author, "Withdrawn");
        unpublished(author, withdrawn);
        UUID deleted = published(author, "Deleted");
        deleted(author, deleted);

        for (UUID post : new UUID[] {draft, withdrawn, deleted, UUID.randomUUID()}) {
            HttpResponse<String> page = get(path(post));
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(page.body())
                    .contains("There is no such post", "noindex")
                    .doesNotContain("Secret draft", "Withdrawn", "Deleted");
        }
        assertThat(get("/p").body()
                        + get("/p/newest").body()
                        + get("/sitemap.xml").body())
                .doesNotContain("Secret", draft.toString(), withdrawn.toString(), deleted.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posts/nonsense",
                "/p/nonsense",
                "/p/1-1-1-1-1",
                "/p/0197C1A0-0000-7000-8000-000000000001",
                "/p/a/b"
            })
    void whatIsNoPostIsNotFoundEither(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get(path).body()).contains("<!doctype html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p?window=1y", "/p?by=luck", "/p/newest?cursor=nonsense"})
    void badInputIsAPageThatSaysWhatToMend(String path) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<!doctype html>", "must be ");
    }

    @Test
    void theBoardShowsTheBestFirst() throws Exception {
        UUID author = registered("ann");
        viewed(published(author, "Read twice"), 2);
        viewed(published(author, "Read often"), 9);

        String board = get("/p?window=24h&by=viewed").body();

        assertThat(board.indexOf("Read often")).isPositive().isLessThan(board.indexOf("Read twice"));
        assertThat(board)
                .contains("<a href=\"/p?window=24h&amp;by=viewed\" aria-current=\"true\">24 hours</a>")
                .contains("9 views");
        assertThat(structuredData(board)
                        .path("itemListElement")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("Read often");
    }

    @Test
    void allPostsAreReachedPageByPage() throws Exception {
        UUID author = registered("ann");
        for (int i = 0; i < 51; i++) {
            published(author, "Post " + i, NOW.plusSeconds(i));
        }

        String first = get("/p/newest").body();
        String older = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");

        assertThat(first).contains(">Post 50<", ">Post 1<").doesNotContain(">Post 0<");
        assertThat(get(older).body()).contains(">Post 0<").doesNotContain(">Post 1<", "rel=\"next\"");
    }

    @Test
    void anErasedAuthorHasNoName() throws Exception {
        UUID author = registered("forgotten");
        UUID post = published(author, "Left behind");
        erased(author);

        assertThat(get(path(post)).body()).contains("an erased author").doesNotContain("forgotten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p", "/p/newest", "/sitemap.xml", "/robots.txt"})
    void whoHasAPageIsNotSentItAgain(String path) throws Exception {
        published(registered("ann"), "On engines");
        HttpResponse<String> page = get(path);

        String tag = page.headers().firstValue("ETag").orElseThrow();

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        published(registered("bob"), "Something new");
        if (!path.equals("/robots.txt")) {
            assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void crawlersAreToldWhatThereIs() throws Exception {
        UUID post = published(registered("ann"), "On engines");

        assertThat(get("/robots.txt").body()).contains("Disallow: /api/", "Sitemap: " + url("/sitemap.xml"));
        assertThat(get("/sitemap.xml").body())
                .startsWith("<?xml")
                .contains("<loc>" + url(path(post)) + "</loc><lastmod>2026-06-15T12:34:56Z</lastmod>");
    }

    @Test
    void manyPostsAreInSeveralSitemapsEachOnce() throws Exception {
        new JdbcTemplate(database()).update("""
                insert into post (id, author_id, slug, title, content, excerpt, published, created_at, updated_at,
                                  published_at, version, author_verified, featured, search)
                select gen_random_uuid(), gen_random_uuid(), 'post-' || n, 'Title', 'Words', 'Words', true, now(), now(),
                       timestamptz '1960-01-01' + n / 2 * interval '1 second', 0, false, false, ''
                  from generate_series(1, 20001) n
                """);

        String index = get("/sitemap.xml").body();

        assertThat(index).contains("<sitemapindex ");
        Set<String> posts = new HashSet<>();
        Matcher sitemap = LOCATION.matcher(index);
        List<Integer> sizes = new ArrayList<>();
        while (sitemap.find()) {
            List<String> found = LOCATION.matcher(
                            get(sitemap.group(1).replace(url(""), "")).body())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            sizes.add(found.size());
            posts.addAll(found);
        }
        assertThat(sizes).containsExactly(10_000, 10_000, 1);
        assertThat(posts).hasSize(20_001);
        assertThat(get("/sitemaps/nonsense.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void theAppGetsThePostWithItsPage() throws Exception {
        UUID ann = registered("ann");
        published(ann, "</script><!--<script>", "engines", "weaving");

        HttpResponse<String> page = get("/posts/engines");

        Matcher data = Pattern.compile("id=\"served-post\">(.*?)</script>").matcher(page.body());
        assertThat(data.find()).isTrue();
        assertThat(JsonMapper.shared().readTree(data.group(1)))
                .isEqualTo(
                        JsonMapper.shared().readTree(get("/api/posts/engines").body()));
        assertThat(page.body()).contains("<script type=\"module\" src=\"/app.js\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                .contains("; style-src 'self' 'sha256-", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void aLongPostIsReadAtOnceAndNotSentTwice() throws Exception {
        UUID post = published(registered("ann"), "Long", "A *word*.\n\n".repeat(25_000), NOW);

        assertThat(get(path(post)).body()).contains("<em>word</em>").doesNotContain("served-post\">", "Read on");
    }

    @Test
    void theColoursAreChosenAsTheAppDoes() throws Exception {
        assertThat(Path.of("src/main/resources/templates/app/theme.js"))
                .hasSameTextualContentAs(Path.of("../frontend/public/theme.js"));
    }

    @Test
    void theIdAndFormerSlugsLeadToThePage() throws Exception {
        UUID ann = registered("ann");
        UUID post = published(ann, "Engines", "engines");
        changed(ann, post, null, null, "моторы");

        for (String former : new String[] {"/posts/engines", "/posts/" + post, "/p/engines", "/p/" + post}) {
            HttpResponse<String> moved = get(former);
            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(moved.headers().firstValue("Location")).hasValue("/posts/%D0%BC%D0%BE%D1%82%D0%BE%D1%80%D1%8B");
            assertThat(moved.headers().firstValue("Cache-Control")).hasValue("no-cache");
        }
        HttpResponse<String> page = get("/posts/%D0%BC%D0%BE%D1%82%D0%BE%D1%80%D1%8B");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(url("/posts/%D0%BC%D0%BE%D1%82%D0%BE%D1%80%D1%8B"));
    }

    /** Of a post that nobody chose a slug for. */
    private static String path(UUID post) {
        return new JdbcTemplate(database())
                        .query(
                                "select slug from post where id = ?",
                                (row, number) -> "/posts/" + row.getString(1),
                                post)
                        .stream()
                        .findFirst()
                        .orElse("/posts/" + post);
    }

    private static JsonNode structuredData(String page) {
        var found = STRUCTURED_DATA.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return JsonMapper.shared().readTree(found.group(1));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path.replace("&amp;", "&"))));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
