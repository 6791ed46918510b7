package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.http.Response;
import dev.tidings.query.EndpointTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PastPostEndpointTest extends EndpointTest {

    private UUID ada = new UUID(0, 0);
    private UUID post = new UUID(0, 0);

    /** Drafted, published, edited, unpublished: a second each. */
    @BeforeEach
    void adaHasWritten() {
        ada = LOG.registered("ada");
        post = LOG.drafted(ada, ada, "First", NOW);
        LOG.published(ada, post, NOW.plusSeconds(1));
        LOG.edited(ada, ada, post, "Second", NOW.plusSeconds(2));
        LOG.unpublished(ada, post, NOW.plusSeconds(3));
    }

    @AfterEach
    void nothingIsLeftToProject() throws InterruptedException {
        untilProjected();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, First, false",
        "1, 1, First, true",
        "2, 2, Second, true",
        "3, 3, Second, false",
        "2026-06-15T12:34:56.789012Z, 0, First, false",
        "2026-06-15T12:34:57.789011Z, 0, First, false",
        "2026-06-15T12:34:57.789012Z, 1, First, true",
        "2026-06-15T14:34:58.9%2B02:00, 2, Second, true",
        "2099-01-01T00:00:00Z, 3, Second, false"
    })
    void aPostIsShownAsItWasAtAVersionOrATime(String asOf, long version, String title, boolean published) {
        JsonNode past = then(asOf).json();

        assertThat(past.path("version").asLong()).isEqualTo(version);
        assertThat(past.path("title").asString()).isEqualTo(title);
        assertThat(past.path("content").asString()).isEqualTo("About " + title);
        assertThat(past.path("published").asBoolean()).isEqualTo(published);
        assertThat(past.path("publishedAt").isNull()).isEqualTo(!published);
        assertThat(past.path("createdAt").asString()).isEqualTo("2026-06-15T12:34:56.789012Z");
        assertThat(past.path("author").path("username").asString()).isEqualTo("ada");
    }

    @Test
    void thereIsNoPostBeforeItsCreationNorBehindItsDeletion() {
        LOG.deleted(ada, post, NOW.plusSeconds(5));

        assertThat(then("2026-06-15T12:34:56.789011Z").status()).isEqualTo(404);
        assertThat(then("2026-06-15T12:35:00Z").status()).isEqualTo(200);
        assertThat(then("2026-06-15T12:35:01.789012Z").status()).isEqualTo(404);
        assertThat(then("3").status()).isEqualTo(200);
        assertThat(then("4").status()).isEqualTo(404);
    }

    @Test
    void aVersionThatHasNotComeIsNotThere() {
        assertThat(then("4").status()).isEqualTo(404);
        assertThat(then("999999999999999999").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "-1", "2026-06-15", "2026-06-15T12:34:56", "1.5", "9999999999999999999"})
    void whatIsNeitherIsRefused(String asOf) {
        Response refused = then(asOf);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problemFields()).containsExactly("asOf");
    }

    @Test
    void itIsForTheAuthorAndAdmins() throws InterruptedException {
        UUID bob = LOG.registered("bob");
        String past = "/api/posts/" + post + "?asOf=1";
        untilProjected();

        assertThat(api.get(past).status()).isEqualTo(401);
        assertThat(as(bob).get(past).status()).isEqualTo(404);
        LOG.published(ada, post, NOW.plusSeconds(4));
        untilProjected();
        assertThat(as(bob).get(past).status()).isEqualTo(403);
        assertThat(as(bob, Role.ADMIN).get(past).status()).isEqualTo(200);
    }

    private Response then(String asOf) {
        return as(ada).get("/api/posts/" + post + "?asOf=" + asOf);
    }
}
