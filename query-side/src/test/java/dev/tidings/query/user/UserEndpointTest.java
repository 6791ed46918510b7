package dev.tidings.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.query.EndpointTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UserEndpointTest extends EndpointTest {

    @Test
    void aUserIsFoundByNameInWhateverCaseAndById() {
        UUID root = admin("Root");
        published(root, "Post");
        drafted(root, "Draft");

        for (String reference : new String[] {"Root", "rOOT", root.toString()}) {
            JsonNode json = api.get("/api/users/" + reference).json();
            assertThat(json.path("id").asString()).isEqualTo(root.toString());
            assertThat(json.path("username").asString()).isEqualTo("Root");
            assertThat(json.path("verified").asBoolean()).isFalse();
            assertThat(json.path("posts").asLong()).isEqualTo(2);
            assertThat(json.path("published").asLong()).isEqualTo(1);
            assertThat(json.path("createdAt").asString()).isEqualTo("2026-06-15T12:34:56.789012Z");
        }
    }

    @Test
    void rolesAreForTheUserItselfAndForAdministratorsToSee() {
        UUID root = admin("Root");
        UUID ada = registered("ada");

        for (ApiClient who : List.of(as(root, Role.ADMIN), as(root), as(ada, Role.ADMIN))) {
            assertThat(who.get("/api/users/Root")
                            .json()
                            .path("roles")
                            .valueStream()
                            .map(JsonNode::asString))
                    .containsExactly("ADMIN");
        }
        for (ApiClient who : List.of(api, as(ada), as(ada, Role.OPERATOR))) {
            assertThat(who.get("/api/users/Root").json().path("roles")).isEmpty();
        }
    }

    @Test
    void nobodySeesAnothersAddress() {
        UUID ada = registered("ada");

        assertThat(api.get("/api/users/ada").body()).doesNotContain("@");
        assertThat(as(ada).get("/api/users/ada").body()).doesNotContain("@");
    }

    @Test
    void aRenamedUserIsFoundByTheNewNameOnly() {
        UUID ada = registered("ada");
        renamed(ada, "countess");

        assertThat(api.get("/api/users/countess").json().path("id").asString()).isEqualTo(ada.toString());
        assertThat(api.get("/api/users/ada").status()).isEqualTo(404);
    }

    @Test
    void aNameBelongsToTheOneWhoTookItLast() {
        registered("ada");
        UUID second = registered("Ada");

        assertThat(api.get("/api/users/ada").json().path("id").asString()).isEqualTo(second.toString());
    }

    @Test
    void anErasedUserHasNoNameAndIsFoundByIdOnly() {
        UUID ada = verified("ada");
        erased(ada);

        assertThat(api.get("/api/users/ada").status()).isEqualTo(404);
        JsonNode json = api.get("/api/users/" + ada).json();
        assertThat(json.path("username").isNull()).isTrue();
        assertThat(json.path("verified").asBoolean()).isFalse();
    }

    @Test
    void anUnknownUserIsNotFound() {
        assertThat(api.get("/api/users/nobody").status()).isEqualTo(404);
        assertThat(api.get("/api/users/~").status()).isEqualTo(404);
        assertThat(api.get("/api/users/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void theCallerSeesItsOwnAddress() {
        UUID ada = verified("Ada");

        JsonNode json = as(ada).get("/api/me").json();

        assertThat(json.path("id").asString()).isEqualTo(ada.toString());
        assertThat(json.path("username").asString()).isEqualTo("Ada");
        assertThat(json.path("email").asString()).isEqualTo("Ada@example.org");
        assertThat(json.path("verified").asBoolean()).isTrue();
        assertThat(json.path("roles").isEmpty()).isTrue();
    }

    @Test
    void whatAUserTellsAboutItselfIsForEverybodyUntilItIsErased() {
        UUID ada = registered("ada");
        assertThat(api.get("/api/users/ada").json().path("bio").isNull()).isTrue();
        told(ada, "Of numbers", "https://example.org/ada.png");

        for (JsonNode json :
                List.of(api.get("/api/users/ada").json(), as(ada).get("/api/me").json())) {
            assertThat(json.path("bio").asString()).isEqualTo("Of numbers");
            assertThat(json.path("image").asString()).isEqualTo("https://example.org/ada.png");
        }
        erased(ada);
        JsonNode gone = api.get("/api/users/" + ada).json();
        assertThat(gone.path("bio").isNull()).isTrue();
        assertThat(gone.path("image").isNull()).isTrue();
    }

    @Test
    void beingSomebodyTakesALogin() {
        Response response = api.get("/api/me");

        assertThat(response.status()).isEqualTo(401);
    }

    @Test
    void oneSeesWhetherOnesAddressIsProvedWhichAnotherAddressIsNot() {
        UUID ada = registered("ada");
        assertThat(isProved(ada)).isFalse();

        proved(ada);
        assertThat(isProved(ada)).isTrue();

        renamed(ada, "countess");
        assertThat(isProved(ada)).isTrue();

        moved(ada, "ada@example.net");
        assertThat(isProved(ada)).isFalse();
    }

    private boolean isProved(UUID user) {
        return as(user).get("/api/me").json().path("emailProved").asBoolean();
    }
}
