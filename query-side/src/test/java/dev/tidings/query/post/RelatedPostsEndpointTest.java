package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.EndpointTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RelatedPostsEndpointTest extends EndpointTest {

    private UUID ada = new UUID(0, 0);

    @BeforeEach
    void adaIsThere() {
        ada = registered("ada");
    }

    @Test
    void whatSharesMostTagsComesFirst() {
        UUID post = published(ada, "On engines", "engines", "cards", "weaving", "brass");
        UUID grace = registered("grace");
        published(grace, "One of them", "one", "weaving");
        published(grace, "Two of them", "two", "weaving", "brass");
        published(grace, "Something else", "else", "sea");

        assertThat(titles(related(post))).containsExactly("Two of them", "One of them");
        JsonNode first = related(post).at("/items/0");
        assertThat(first.path("slug").asString()).isEqualTo("two");
        assertThat(first.at("/author/username").asString()).isEqualTo("grace");
    }

    @Test
    void fewAreShownAndOfEqualsTheNewest() {
        UUID post = published(ada, "On engines", "engines", "cards");
        for (int i = 1; i <= 6; i++) {
            UUID other = drafted(ada, "Number " + i, "About it", null, List.of("cards"), NOW.plusSeconds(i));
            published(ada, other);
        }

        assertThat(titles(related(post))).containsExactly("Number 6", "Number 5", "Number 4", "Number 3");
    }

    @Test
    void theAuthorsPostsBeforeAndAfterItAreItsNeighbours() {
        UUID first = published(ada, "First", NOW.minusSeconds(30));
        UUID second = published(ada, "Second", NOW.minusSeconds(20));
        published(registered("grace"), "Of somebody else", NOW.minusSeconds(15));
        UUID third = published(ada, "Third", NOW.minusSeconds(10));
        drafted(ada, "Not yet", "About it", NOW);

        assertThat(related(first).path("previous").isNull()).isTrue();
        assertThat(related(first).at("/next/title").asString()).isEqualTo("Second");
        assertThat(related(second).at("/previous/title").asString()).isEqualTo("First");
        assertThat(related(second).at("/next/title").asString()).isEqualTo("Third");
        assertThat(related(third).path("next").isNull()).isTrue();
    }

    @Test
    void whatIsNotPublishedIsNoPlaceToGoOnTo() {
        UUID post = published(ada, "On engines", "engines", "cards");
        drafted(ada, "A secret", "secret", "cards");
        UUID withdrawn = published(ada, "Withdrawn", "withdrawn", "cards");
        unpublished(ada, withdrawn);

        JsonNode related = related(post);

        assertThat(titles(related)).isEmpty();
        assertThat(related.path("next").isNull()).isTrue();
    }

    @Test
    void aDraftIsToldOfToNobodyElse() {
        UUID draft = drafted(ada, "A secret", "secret", "cards");

        assertThat(api.get("/api/posts/" + draft + "/related").status()).isEqualTo(404);
        assertThat(api.get("/api/posts/" + UUID.randomUUID() + "/related").status())
                .isEqualTo(404);
    }

    private JsonNode related(UUID post) {
        return api.get("/api/posts/" + post + "/related").json();
    }

    private static List<String> titles(JsonNode related) {
        return related.path("items")
                .valueStream()
                .map(post -> post.path("title").asString())
                .toList();
    }
}
