package dev.tidings.query.trending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.Response;
import dev.tidings.query.EndpointTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class TrendingEndpointTest extends EndpointTest {

    private UUID ada = new UUID(0, 0);

    @BeforeEach
    void adaRegisters() {
        ada = registered("ada");
    }

    @Test
    void theMostViewedPostsOfTheLastSevenDaysComeFirst() {
        viewed(published(ada, "Some", ago(Duration.ofDays(6))), 5);
        viewed(published(ada, "Most", ago(Duration.ofDays(2))), 9);
        published(ada, "None", ago(Duration.ofHours(1)));
        viewed(published(ada, "Too old", ago(Duration.ofDays(8))), 99);
        viewed(drafted(ada, "Draft"), 99);

        Response response = api.get("/api/posts/trending");

        assertThat(titles(response)).containsExactly("Most", "Some", "None");
        assertThat(response.json().path("nextCursor").isNull()).isTrue();
        JsonNode first = response.json().path("items").path(0);
        assertThat(first.path("views").asLong()).isEqualTo(9);
        assertThat(first.path("author").path("username").asString()).isEqualTo("ada");
        assertThat(first.path("excerpt").asString()).isEqualTo("About Most");
    }

    @ParameterizedTest
    @CsvSource({"24h, PT24H", "7d, P7D", "30d, P30D"})
    void aWindowOfCreationBeginsAtAnInstant(String window, Duration length) {
        published(ada, "Just in", ago(length));
        published(ada, "Just out", ago(length).minusNanos(1000));
        published(ada, "In the same hour", ago(length).plusSeconds(1));
        published(ada, "Now", NOW);

        assertThat(titles(api.get("/api/posts/trending?window=" + window)))
                .containsExactly("Now", "In the same hour", "Just in");
        CLOCK.set(NOW.plusNanos(1000));
        assertThat(titles(api.get("/api/posts/trending?window=" + window))).containsExactly("Now", "In the same hour");
    }

    @Test
    void theClockIsNotMovedOnWhileGenerationsAreAboutToBeCompared() throws Exception {
        CompletableFuture<Response> board;
        try (Connection verifier = DATABASE.getConnection();
                Statement gate = verifier.createStatement()) {
            gate.execute("select pg_advisory_lock(hashtextextended('tidings gate ' || 'trending', 0))");
            CLOCK.set(NOW.plus(Duration.ofHours(1)));
            board = CompletableFuture.supplyAsync(() -> api.get("/api/posts/trending?by=viewed"));
            await().until(() -> number("select count(*) from pg_locks where not granted") > 0);
            assertThat(number("select hour from read_model.trending_clock")).isZero();
        }

        assertThat(board.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    @Test
    void everyHourAndDayOfAWindowIsLookedAt() {
        for (int hour = 0; hour < 72; hour++) {
            viewed(published(ada, "Post " + hour, ago(Duration.ofHours(hour))), hour + 1);
        }

        assertThat(titles(api.get("/api/posts/trending?window=24h&limit=100"))).hasSize(25);
        assertThat(titles(api.get("/api/posts/trending?window=7d&limit=100")))
                .hasSize(72)
                .startsWith("Post 71", "Post 70");
        assertThat(titles(api.get("/api/posts/trending?window=24h&limit=2"))).containsExactly("Post 24", "Post 23");
    }

    @ParameterizedTest
    @CsvSource({"24h, PT24H", "7d, P7D", "30d, P30D"})
    void aWindowOfViewsBeginsWithTheHourItFallsInto(String window, Duration length) {
        Instant firstHour = Instant.parse("2026-06-15T12:00:00Z").minus(length);
        viewed(published(ada, "In", ago(Duration.ofDays(90))), 2, firstHour);
        viewed(published(ada, "Out", ago(Duration.ofDays(90))), 9, firstHour.minusNanos(1000));
        viewed(published(ada, "Now", ago(Duration.ofDays(90))), 1, NOW);

        assertThat(titles(api.get("/api/posts/trending?by=viewed&window=" + window)))
                .containsExactly("In", "Now");
    }

    @Test
    void viewsLeaveTheWindowsAsTimeGoesOn() {
        UUID once = published(ada, "Once");
        UUID lately = published(ada, "Lately");
        viewed(once, 10);
        viewed(lately, 1);

        assertThat(titles(viewedWithin("24h"))).containsExactly("Once", "Lately");

        CLOCK.set(NOW.plus(Duration.ofHours(25)));
        assertThat(titles(viewedWithin("24h"))).isEmpty();
        assertThat(titles(viewedWithin("7d"))).containsExactly("Once", "Lately");

        viewed(lately, 2, NOW.plus(Duration.ofHours(25)));
        assertThat(titles(viewedWithin("24h"))).containsExactly("Lately");

        CLOCK.set(NOW.plus(Duration.ofDays(8)));
        assertThat(titles(viewedWithin("7d"))).containsExactly("Lately");
        assertThat(titles(viewedWithin("30d"))).containsExactly("Once", "Lately");

        CLOCK.set(NOW.plus(Duration.ofDays(40)));
        assertThat(titles(viewedWithin("30d"))).isEmpty();
    }

    @Test
    void aPostThatIsUnpublishedOrDeletedLeavesTheBoard() {
        UUID unpublished = published(ada, "Unpublished");
        UUID deleted = published(ada, "Deleted");
        viewed(unpublished, 1);
        viewed(deleted, 1);

        unpublished(ada, unpublished);
        deleted(ada, deleted);
        viewed(deleted, 1);

        assertThat(titles(api.get("/api/posts/trending"))).isEmpty();
        assertThat(titles(viewedWithin("24h"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "viewed"})
    void tiesGoToTheNewerPost(String by) {
        for (int minutes : new int[] {5, 1, 3}) {
            viewed(published(ada, "Post " + minutes, ago(Duration.ofMinutes(minutes))), 1);
        }

        assertThat(titles(api.get("/api/posts/trending?by=" + by))).containsExactly("Post 1", "Post 3", "Post 5");
    }

    @Test
    void theBoardIsReadOnceUntilSomethingMoves() {
        UUID post = published(ada, "Post");
        viewed(post, 1);
        statistics().clear();

        for (int limit = 1; limit <= 20; limit++) {
            api.get("/api/posts/trending?limit=" + limit);
        }
        long statements = statistics().getPrepareStatementCount();
        viewed(post, 1);

        assertThat(statements).as("the board and what comes next by time").isEqualTo(2);
        assertThat(texts(api.get("/api/posts/trending"), "views")).containsExactly("2");
        assertThat(statistics().getPrepareStatementCount()).isEqualTo(4);
    }

    @Test
    void aPostThatIsDatedAheadComesInWhenItIsTime() {
        published(ada, "Now", NOW);
        published(ada, "Soon", NOW.plusSeconds(1));

        assertThat(titles(api.get("/api/posts/trending"))).containsExactly("Now");
        CLOCK.set(NOW.plusSeconds(1).minusNanos(1000));
        assertThat(titles(api.get("/api/posts/trending"))).containsExactly("Now");
        CLOCK.set(NOW.plusSeconds(1));
        assertThat(titles(api.get("/api/posts/trending"))).containsExactly("Soon", "Now");
    }

    @Test
    void aShorterBoardIsTheBeginningOfALongerOne() {
        for (int post = 0; post < 30; post++) {
            viewed(published(ada, "Post " + post), post + 1);
        }
        List<String> all = titles(api.get("/api/posts/trending?limit=100"));

        assertThat(all).hasSize(30);
        for (int limit : new int[] {1, 20, 21, 29}) {
            assertThat(titles(api.get("/api/posts/trending?limit=" + limit))).isEqualTo(all.subList(0, limit));
        }
    }

    @ParameterizedTest
    @CsvSource({"window=1h, window, '24h, 7d, 30d'", "by=love, by, 'created, viewed'"})
    void whatIsNotOfferedIsRefusedAndWhatIsIsNamed(String query, String field, String offered) {
        Response response = api.get("/api/posts/trending?" + query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemFields()).containsExactly(field);
        assertThat(response.json().path("errors").path(0).path("message").asString())
                .isEqualTo("must be one of " + offered);
    }

    @Test
    void limitsOutsideTheBoundsAreRefused() {
        assertThat(api.get("/api/posts/trending?limit=0").problemFields()).containsExactly("limit");
        assertThat(api.get("/api/posts/trending?limit=101").problemFields()).containsExactly("limit");
    }

    private Response viewedWithin(String window) {
        return api.get("/api/posts/trending?by=viewed&window=" + window);
    }

    private static Instant ago(Duration duration) {
        return NOW.minus(duration);
    }

    private static long number(String sql) {
        return JdbcClient.create(DATABASE).sql(sql).query(Long.class).single();
    }
}
