package dev.tidings.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one server exports an empty one imports, and has the same to say: all but ids. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class RoundTripIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "correct horse battery";

    private static final Map<String, String> TABLES = Map.of(
            "post", """
                    select u.username, p.title, p.content, p.excerpt, p.published, p.created_at, p.updated_at,
                           p.published_at, p.slug, p.summary, p.tags, p.scheduled_at, p.author_verified, p.featured,
                           replace(p.search::text, p.author_id::text, u.username) as search
                    from read_model.post p left join read_model.user_profile u on u.id = p.author_id
                    """,
            "post_tag", """
                    select p.slug, t.tag, t.published, t.created_at
                    from read_model.post_tag t join read_model.post p on p.id = t.post_id
                    """,
            "tag_count", "select tag, posts from read_model.tag_count",
            "trending_post", """
                    select p.slug, t.published, t.created_at, t.created_day, t.created_hour,
                           t.views, t.views_24h, t.views_7d, t.views_30d
                    from read_model.trending_post t join read_model.post p on p.id = t.post_id
                    """,
            "trending_view_hour", """
                    select p.slug, t.hour, t.views
                    from read_model.trending_view_hour t join read_model.post p on p.id = t.post_id
                    """,
            "post_count", "select username, posts, published from read_model.post_count where posts > 0",
            "post_count_published", "select count(*) from read_model.post_count_published");

    private static final List<String> SEARCHES = List.of("cafe", "上海", "c++", "ann", "last", "nowhere");

    @TempDir
    private Path folder;

    @Test
    void whatIsExportedIsTheSameOnceItIsImported() throws IOException {
        Map<String, List<String>> before;
        String export;
        try (Server source = new Server(folder.resolve("source"))) {
            fill(source);
            source.untilAllIsProjected();
            before = source.told();
            export = source.admin().get("/api/posts/export").body();
        }
        try (Server target = new Server(folder.resolve("target"))) {
            List<JsonNode> results = target.imported(export);
            target.verify("ann");
            target.untilAllIsProjected();

            assertThat(results).isNotEmpty().allSatisfy(result -> {
                assertThat(result.path("status").asString())
                        .as(result.toString())
                        .isEqualTo("imported");
                assertThat(result.path("warnings")).as(result.toString()).isEmpty();
            });
            Map<String, List<String>> after = target.told();
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach((what, rows) -> {
                assertThat(rows).as(what).isNotEmpty();
                assertThat(after.get(what)).as(what).containsExactlyElementsOf(rows);
            });
            assertThat(sorted(target.admin().get("/api/posts/export").body())).isEqualTo(sorted(export));
        }
    }

    private static void fill(Server server) {
        ApiClient ann = server.registered("ann");
        ApiClient bob = server.registered("Bob_the-2nd.");
        ApiClient admin = server.admin();
        server.verify("ann");
        String cafe = written(
                ann,
                Map.of(
                        "title", "Cafe\u0301 \u202bعربى\u202c 👩‍👩‍👧 in 上海",
                        "content", "## Heading\n\n* a *b*\n\n\t`code`\u00a0\u2028\ud83c\udff4 在上海有咖啡",
                        "summary", "  Short — and \"quoted\" \\ \n two lines  ",
                        "tags", List.of("C++", "über", "日本", "a b"),
                        "publish", true));
        server.viewed(cafe, 3);
        String edited = written(ann, Map.of("title", "Same title", "content", "one", "publish", true));
        written(bob, Map.of("title", "Same title", "content", "two c++", "publish", true, "tags", List.of("c++")));
        written(bob, Map.of("title", "???", "content", "\n\n   indented\r\n", "publish", true));
        done(ann.put(edited, Map.of("title", "Last title", "content", "three", "slug", "given-slug")));
        written(bob, Map.of("title", "A draft", "content", "draft", "tags", List.of("drafts")));
        String scheduled = written(ann, Map.of("title", "Later", "content", "scheduled"));
        done(ann.put(
                scheduled + "/publication",
                Map.of("at", Instant.now().plus(9, ChronoUnit.DAYS).toString())));
        String unpublished = written(bob, Map.of("title", "Taken back", "content", "x", "publish", true));
        server.viewed(unpublished, 1);
        done(bob.delete(unpublished + "/publication"));
        done(bob.delete(
                written(bob, Map.of("title", "Gone", "content", "gone", "tags", List.of("gone"), "publish", true))));
        written(admin, Map.of("title", "By the administrator", "content", "nowhere else", "publish", true));
        Instant today = Instant.now();
        server.imported(Stream.of(
                        Map.of(
                                "author",
                                "ann",
                                "title",
                                "Old",
                                "content",
                                "old",
                                "published",
                                true,
                                "views",
                                1000,
                                "createdAt",
                                "1999-12-31T23:59:59.123456Z",
                                "publishedAt",
                                "2000-01-01T00:00:00Z",
                                "updatedAt",
                                "2011-11-11T11:11:11+01:00"),
                        Map.of(
                                "author",
                                "x",
                                "title",
                                "Short name",
                                "content",
                                "x",
                                "published",
                                true,
                                "views",
                                20,
                                "createdAt",
                                today.minus(10, ChronoUnit.DAYS).toString(),
                                "recentViews",
                                List.of(
                                        Map.of(
                                                "hour",
                                                today.minus(3, ChronoUnit.DAYS).toString(),
                                                "views",
                                                5),
                                        Map.of(
                                                "hour",
                                                today.minus(2, ChronoUnit.HOURS).toString(),
                                                "views",
                                                7))))
                .map(JSON::writeValueAsString)
                .reduce("", (one, other) -> one + other + "\n"));
    }

    private static String written(ApiClient author, Map<String, Object> post) {
        return Objects.requireNonNull(done(author.post("/api/posts", post)).header("Location"));
    }

    private static Response done(Response response) {
        assertThat(response.status()).as(response.toString()).isBetween(200, 299);
        return response;
    }

    private static List<String> sorted(String lines) {
        return lines.lines().sorted().toList();
    }

    /** All of Tidings in this process, on a PostgreSQL of its own. */
    private static final class Server implements AutoCloseable {

        private final EmbeddedPostgres postgres;
        private final ConfigurableApplicationContext context;
        private final ApiClient api;
        private final JdbcClient database;

        Server(Path data) throws IOException {
            postgres = EmbeddedPostgres.start();
            SpringApplication application = new SpringApplication(StandaloneApplication.class);
            application.addInitializers(new DatabaseInitializer());
            context = application.run(
                    "--server.port=0",
                    "--tidings.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--tidings.database.user=postgres",
                    "--tidings.database.password=",
                    "--tidings.admin.password=" + PASSWORD,
                    "--tidings.rate-limits.enabled=false",
                    "--tidings.data.folder=" + data);
            api = ApiClient.of(Integer.parseInt(
                    Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"))));
            database = JdbcClient.create(postgres.getPostgresDatabase());
        }

        ApiClient admin() {
            return loggedIn("admin");
        }

        ApiClient registered(String name) {
            done(api.post(
                    "/api/users",
                    Map.of("username", name, "email", name.length() + "@example.org", "password", PASSWORD)));
            return loggedIn(name);
        }

        private ApiClient loggedIn(String name) {
            Response session = done(api.post("/api/sessions", Map.of("username", name, "password", PASSWORD)));
            return api.as(session.json().path("accessToken").asString());
        }

        void verify(String name) {
            String id = database.sql("select user_id from event_store.identity_claim where value = ?")
                    .param(name)
                    .query(String.class)
                    .single();
            done(admin().put("/api/users/" + id + "/verification"));
        }

        void viewed(String post, int times) {
            for (int n = 0; n < times; n++) {
                done(api.post(post + "/views"));
            }
        }

        List<JsonNode> imported(String lines) {
            return done(admin().post("/api/posts/import", lines, "Content-Type", "application/x-ndjson"))
                    .body()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .toList();
        }

        void untilAllIsProjected() {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> database.sql("""
                            select not exists (
                                select from read_model.projection_segment
                                where position < (select max(position) from event_store.event))
                            """).query(Boolean.class).single());
        }

        /** What there is to see, in one order. */
        Map<String, List<String>> told() {
            Map<String, List<String>> told = new HashMap<>();
            TABLES.forEach((table, rows) -> told.put(
                    table,
                    database.sql("select row_to_json(t)::text from (" + rows + ") t order by 1")
                            .query((row, number) -> row.getString(1))
                            .list()));
            for (String words : SEARCHES) {
                told.put("search for " + words, slugs(words));
            }
            return told;
        }

        private List<String> slugs(String words) {
            return api.get("/api/posts?q=" + URLEncoder.encode(words, UTF_8))
                    .json()
                    .path("items")
                    .valueStream()
                    .map(post -> post.path("slug").asString())
                    .toList();
        }

        @Override
        public void close() throws IOException {
            context.close();
            postgres.close();
        }
    }
}
