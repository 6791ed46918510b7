package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.EndpointTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionEndpointTest extends EndpointTest {

    private UUID ada = new UUID(0, 0);

    @BeforeEach
    void adaWritesOfLighthouses() {
        ada = registered("lightfoot");
        published(ada, "The lighthouse keeper", "keeper", "lighting", "sea");
        published(ada, "A post about lighthouses", "about", "sea");
    }

    @Test
    void titlesTagsAndAuthorsAreSuggested() {
        assertThat(suggested("light"))
                .containsExactlyInAnyOrder(
                        "post A post about lighthouses",
                        "post The lighthouse keeper",
                        "tag lighting",
                        "author lightfoot");
        assertThat(suggested("keeper lighth")).containsExactly("post The lighthouse keeper");
        assertThat(suggested("@Lightf")).containsExactly("author lightfoot");
        assertThat(api.get("/api/suggestions?q=keeper")
                        .json()
                        .at("/items/0/slug")
                        .asString())
                .isEqualTo("keeper");
    }

    @Test
    void whatIsNotPublishedIsSuggestedToNobody() {
        UUID grace = registered("lightning");
        drafted(grace, "Light secrets", "secrets", "lightweight");

        assertThat(suggested("light")).doesNotContain("post Light secrets", "tag lightweight", "author lightning");
    }

    @Test
    void whatIsOnlyInTextsIsNotSuggested() {
        published(ada, "Harbours", "lighthouse", NOW);

        assertThat(suggested("lighthouse")).doesNotContain("post Harbours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "l", "---", "'\\:*&|!()<->", "上", "\uDBFF\uDFFF", "%00"})
    void nothingThatIsTypedIsAFailure(String typed) {
        String encoded = typed.startsWith("%") ? typed : URLEncoder.encode(typed, StandardCharsets.UTF_8);

        assertThat(api.get("/api/suggestions?q=" + encoded).status()).isIn(200, 400);
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(api.get("/api/suggestions?q=" + "a".repeat(201)).problemFields())
                .containsExactly("q");
    }

    private List<String> suggested(String typed) {
        return api.get("/api/suggestions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .json()
                .path("items")
                .valueStream()
                .map(item ->
                        item.path("kind").asString() + " " + item.path("text").asString())
                .toList();
    }
}
