package dev.tidings.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileEndpointTest extends CommandSideTest {

    private static final Map<String, String> PROFILE =
            Map.of("bio", "Of numbers", "image", "https://example.org/ann.png");

    @Test
    void aUserTellsSomethingAboutItself() {
        Account ann = somebody();

        assertChanged(tell(ann, PROFILE), "updated", ann.id(), 1);
        assertChanged(tell(ann, PROFILE), "unchanged", ann.id(), 1);
        assertChanged(tell(ann, Map.of("bio", "Of letters")), "updated", ann.id(), 2);
        assertChanged(tell(ann, Map.of()), "updated", ann.id(), 3);
        assertChanged(tell(ann, Map.of("bio", " ", "image", "")), "unchanged", ann.id(), 3);
        assertThat(eventsOf(ann.id()))
                .containsExactly(
                        "user.registered", "user.profile-changed", "user.profile-changed", "user.profile-changed");
    }

    @Test
    void whatItTellsIsReadableInNoEvent() {
        Account ann = somebody();
        tell(ann, PROFILE);

        assertThat(database()
                        .sql("select payload::text from event_store.event_json where stream_id = ? and version = 1")
                        .param(ann.id().toString())
                        .query(String.class)
                        .single())
                .doesNotContain("numbers", "example.org");
    }

    @Test
    void onlyTheUserItselfTellsSomething() {
        Account ann = somebody();

        assertThat(administrator()
                        .api()
                        .put("/api/users/" + ann.id() + "/profile", PROFILE)
                        .status())
                .isEqualTo(403);
        assertThat(anonymous()
                        .put("/api/users/" + ann.id() + "/profile", PROFILE)
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann.png",
                "//example.org/ann.png",
                "javascript:alert(1)",
                "data:image/png;base64,aaaa",
                "https:///ann.png",
                "https://ann:secret@example.org/",
                "https://example.org/a b",
                "ftp://example.org/ann.png"
            })
    void anImageIsSomethingOnTheWeb(String image) {
        Response response = tell(somebody(), Map.of("image", image));

        assertThat(response.status()).as(image).isEqualTo(400);
        assertThat(response.json().path("errors").path(0).path("field").asString())
                .isEqualTo("image");
    }

    @Test
    void aBioIsBounded() {
        Account ann = somebody();

        assertThat(tell(ann, Map.of("bio", "\uD83D\uDE00".repeat(1_000))).status())
                .isEqualTo(200);
        assertThat(tell(ann, Map.of("bio", "x".repeat(1_001))).status()).isEqualTo(400);
        assertThat(tell(ann, Map.of("image", "https://example.org/" + "x".repeat(2_000)))
                        .status())
                .isEqualTo(400);
    }

    private static Response tell(Account who, Map<String, String> profile) {
        return who.api().put("/api/users/" + who.id() + "/profile", profile);
    }
}
