package dev.tidings.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationEndpointTest extends CommandSideTest {

    @Test
    void aNewUserIsCreated() {
        Response response = register(newName());

        assertThat(response.status()).isEqualTo(201);
        String id = response.json().path("id").asString();
        assertThat(response.header("Location")).isEqualTo("/api/users/" + id);
        assertChanged(response, "created", id, 0);
        assertThat(eventsOf(id)).containsExactly("user.registered");
    }

    @Test
    void personalDataNeverStandsReadableInTheLog() {
        String name = newName();
        String id = register(name).json().path("id").asString();

        assertThat(database()
                        .sql("select convert_from(payload, 'UTF8') from event_store.event where stream_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain(name)
                .doesNotContain("example.org");
    }

    @Test
    void aTakenNameIsRefusedWithoutRegardToCase() {
        String name = newName();
        register(name);

        Response response = register(name.toUpperCase(Locale.ROOT), "other-" + name + "@example.org");

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.problemType()).isEqualTo("username-taken");
    }

    @Test
    void aTakenAddressIsRefusedWithoutRegardToCase() {
        String name = newName();
        register(name);

        Response response = register(newName(), name.toUpperCase(Locale.ROOT) + "@EXAMPLE.org");

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.problemType()).isEqualTo("email-taken");
    }

    @Test
    void ofManyWhoWantANameAtOnceOneGetsIt() {
        String name = newName();

        List<Response> responses = atOnce(16, () -> register(name, newName() + "@example.org"));

        assertThat(count(responses, 201)).isEqualTo(1);
        assertThat(count(responses, 409)).isEqualTo(15);
        assertThat(responses.stream().filter(it -> it.status() == 409).map(Response::problemType))
                .containsOnly("username-taken");
    }

    @Test
    void ofManyWhoWantAnAddressAtOnceOneGetsIt() {
        String address = newName() + "@example.org";

        List<Response> responses = atOnce(16, () -> register(newName(), address));

        assertThat(count(responses, 201)).isEqualTo(1);
        assertThat(count(responses, 409)).isEqualTo(15);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Response response =
                anonymous().post("/api/users", Map.of("username", "a b", "email", "x", "password", "short"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemType()).isEqualTo("validation-failed");
        assertThat(response.problemFields()).containsExactlyInAnyOrder("username", "email", "password");
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        assertThat(anonymous().post("/api/users", "{}").problemFields())
                .containsExactlyInAnyOrder("username", "email", "password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "a b c",
                "äöü",
                "a/b/c",
                "@home",
                "",
                "   ",
                "abc\n",
                "top-posts",
                "TOP-POSTS",
                "post-counts",
                "01985c60-0000-7000-8000-000000000001"
            })
    void aNameMustBeFit(String username) {
        Response response = register(username, newName() + "@example.org");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemFields()).containsOnly("username");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "nobody@", "@example.org", "no body@example.org", "", "a@b@example.org"})
    void anAddressMustBeOne(String email) {
        Response response = register(newName(), email);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemFields()).containsOnly("email");
    }

    @Test
    void namesAndPasswordsHaveLimits() {
        assertThat(register("x".repeat(60) + newName()).status()).isEqualTo(400);
        assertThat(registerWithPassword("x".repeat(7)).problemFields()).containsExactly("password");
        assertThat(registerWithPassword("x".repeat(129)).problemFields()).containsExactly("password");
        assertThat(registerWithPassword("😀".repeat(128)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password1", "qwertyuiop", "12345678"})
    void aPasswordThatIsGuessedFirstIsRefused(String password) {
        Response response = registerWithPassword(password);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemFields()).containsExactly("password");
        assertThat(response.body()).contains("most common passwords");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWhereThePasswordIsACommonOneToo() {
        Response response =
                anonymous().post("/api/users", Map.of("username", "a b", "email", "x", "password", "password123"));

        assertThat(response.problemFields()).containsExactlyInAnyOrder("username", "email", "password");
    }

    @Test
    void aClientWithRulesOfItsOwnMayTakeACommonPasswordButNoneThatIsTooShort() {
        Map<String, Object> user =
                Map.of("username", "common", "email", "common@example.org", "allowCommonPassword", true);

        assertThat(anonymous().post("/api/users", with(user, "short7c")).problemFields())
                .containsExactly("password");
        assertThat(anonymous().post("/api/users", with(user, "password123")).status())
                .isEqualTo(201);
    }

    private static Map<String, Object> with(Map<String, Object> user, String password) {
        Map<String, Object> complete = new HashMap<>(user);
        complete.put("password", password);
        return complete;
    }

    @Test
    void whatIsNotKnownIsIgnored() {
        String name = newName();
        Map<String, Object> body = new HashMap<>(body(name, name + "@example.org", PASSWORD));
        body.put("favouriteColour", List.of("green"));

        assertThat(anonymous().post("/api/users", body).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"ann\"",
                "{\"username\":7}",
                "{\"username\":[\"ann\"]}",
                "{\"username\":\"a\\u0000nn\"}",
                "{\"username\":\"\\ud800nn\"}",
                "{\"username\":{}}"
            })
    void whatIsNoRegistrationIsRefused(String body) {
        Response response = anonymous().post("/api/users", body);

        assertThat(response.status()).as(response.toString()).isEqualTo(400);
    }

    private Response register(String username) {
        return register(username, username + "@example.org");
    }

    private Response register(String username, String email) {
        return anonymous().post("/api/users", body(username, email, PASSWORD));
    }

    private Response registerWithPassword(String password) {
        String name = newName();
        return anonymous().post("/api/users", body(name, name + "@example.org", password));
    }

    private static Map<String, Object> body(String username, String email, String password) {
        return Map.of("username", username, "email", email, "password", password);
    }
}
