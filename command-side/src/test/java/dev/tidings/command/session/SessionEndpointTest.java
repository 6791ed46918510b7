package dev.tidings.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.command.credential.SecretToken;
import dev.tidings.http.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import tools.jackson.databind.JsonNode;

class SessionEndpointTest extends CommandSideTest {

    @Test
    void anAdministratorEndsAllSessionsOfSomebodyAndNobodyElseDoes() {
        Account ann = somebody();
        Account elsewhere = logIn(ann.username(), PASSWORD);
        String sessions = "/api/users/" + ann.id() + "/sessions";

        assertThat(somebody().api().delete(sessions).status()).isEqualTo(403);
        assertThat(ann.api().get("/api/sessions").status()).isEqualTo(200);
        assertThat(administrator().api().delete(sessions).status()).isEqualTo(204);

        assertThat(ann.api().get("/api/sessions").status()).isEqualTo(401);
        assertThat(elsewhere.api().get("/api/sessions").status()).isEqualTo(401);
        Account again = logIn(ann.username(), PASSWORD);
        assertThat(again.api().delete(sessions).status()).isEqualTo(204);
        assertThat(again.api().get("/api/sessions").status()).isEqualTo(401);
    }

    @Test
    void loggingInGivesTokens() {
        Account ann = somebody();

        Response response = anonymous().post("/api/sessions", Map.of("username", ann.username(), "password", PASSWORD));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().path("tokenType").asString()).isEqualTo("Bearer");
        assertThat(response.json().path("expiresIn").asLong()).isEqualTo(900);
        assertThat(response.json().path("userId").asString()).isEqualTo(ann.id().toString());
        assertThat(response.json().path("refreshToken").asString()).hasSize(43);
        assertThat(response.header("Cache-Control")).contains("no-store");
    }

    @Test
    void namesAndAddressesWorkInAnyCase() {
        Account ann = somebody();
        String name = ann.username().toUpperCase(Locale.ROOT);

        assertThat(logIn(name, PASSWORD).id()).isEqualTo(ann.id());
        assertThat(anonymous()
                        .post("/api/sessions", Map.of("email", name + "@Example.ORG", "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(anonymous()
                        .post("/api/sessions", Map.of("username", name + "@Example.ORG", "password", PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void blanksAroundTheNameAreNotPartOfIt() {
        Account ann = somebody();

        for (Map<String, String> body : List.of(
                Map.of("username", " " + ann.username() + "\n", "password", PASSWORD),
                Map.of("email", ann.username() + "@example.org ", "password", PASSWORD))) {
            assertThat(anonymous().post("/api/sessions", body).status()).isEqualTo(200);
        }
    }

    @Test
    void aPasswordIsOneInWhateverFormItIsTyped() {
        String name = newName();
        anonymous()
                .post(
                        "/api/users",
                        Map.of(
                                "username",
                                name,
                                "email",
                                name + "@example.org",
                                "password",
                                "cafe\u0301 au\u00a0lait"));

        assertThat(logIn(name, "caf\u00e9 au lait").username()).isEqualTo(name);
        assertThat(logIn(name, "cafe\u0301 au lait").username()).isEqualTo(name);
        assertThat(anonymous()
                        .post("/api/sessions", Map.of("username", name, "password", "cafe au lait"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\u00e9 au lait", "cafe\u0301 au lait", "caf\u00e9 au\u00a0lait"})
    void aHashThatAnEarlierVersionMadeOfWhatWasTypedStillCounts(String typed) {
        Account ann = somebody();
        String hash = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(typed);
        database()
                .sql("update event_store.credential set password_hash = ? where user_id = ?")
                .params(hash, ann.id())
                .update();

        assertThat(logIn(ann.username(), typed).id()).isEqualTo(ann.id());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() {
        Account ann = somebody();

        Response wrong =
                anonymous().post("/api/sessions", Map.of("username", ann.username(), "password", "wrong password"));
        Response unknown = anonymous().post("/api/sessions", Map.of("username", "nobody", "password", PASSWORD));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.problemType()).isEqualTo("invalid-credentials");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.json()).isEqualTo(wrong.json());
    }

    @Test
    void aPasswordIsGuessedAtAFewTimesOnly() {
        Account ann = somebody();
        Map<String, String> guess = Map.of("username", ann.username(), "password", "wrong password");
        for (int n = 0; n < 10; n++) {
            assertThat(anonymous().post("/api/sessions", guess).status()).isEqualTo(401);
        }

        Response oneMore = anonymous().post("/api/sessions", guess);

        assertThat(oneMore.status()).isEqualTo(429);
        assertThat(oneMore.problemType()).isEqualTo("rate-limited");
        assertThat(oneMore.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(logIn(somebody().username(), PASSWORD).id())
                .as("others log in")
                .isNotNull();
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        assertThat(anonymous().post("/api/sessions", "{}").problemFields()).containsExactly("username", "password");
        assertThat(anonymous()
                        .post("/api/sessions", Map.of("username", "a", "email", "b", "password", "c"))
                        .problemFields())
                .containsExactly("email");
    }

    @Test
    void aRefreshTokenWorksOnce() {
        Account ann = somebody();

        Response first = refresh(ann.refreshToken());
        assertThat(first.status()).isEqualTo(200);
        String second = first.json().path("refreshToken").asString();
        assertThat(anonymous()
                        .as(first.json().path("accessToken").asString())
                        .post("/api/posts", Map.of("title", "Hello", "content", "World"))
                        .status())
                .isEqualTo(201);

        Response reuse = refresh(ann.refreshToken());
        assertThat(reuse.status()).isEqualTo(401);
        assertThat(reuse.problemType()).isEqualTo("invalid-refresh-token");
        assertThat(refresh(second).status()).as("the whole session has ended").isEqualTo(401);
    }

    @Test
    void otherSessionsGoOnWhenOneIsStolen() {
        Account ann = somebody();
        Account elsewhere = logIn(ann.username(), PASSWORD);
        refresh(ann.refreshToken());
        refresh(ann.refreshToken());

        assertThat(refresh(elsewhere.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void ofManyWhoUseATokenAtOnceAtMostOneSucceeds() {
        Account ann = somebody();

        List<Response> responses = atOnce(8, () -> refresh(ann.refreshToken()));

        assertThat(count(responses, 200)).isEqualTo(1);
        assertThat(count(responses, 401)).isEqualTo(7);
        String last = responses.stream()
                .filter(it -> it.status() == 200)
                .map(it -> it.json().path("refreshToken").asString())
                .findFirst()
                .orElseThrow();
        assertThat(refresh(last).status()).isEqualTo(401);
    }

    @Test
    void anUnknownRefreshTokenIsRefused() {
        assertThat(refresh("x").status()).isEqualTo(401);
        assertThat(anonymous().post("/api/sessions/refresh", "{}").problemFields())
                .containsExactly("refreshToken");
    }

    @Test
    void anExpiredRefreshTokenIsRefused() {
        Account ann = somebody();
        database()
                .sql("update event_store.refresh_token set expires_at = now() - interval '1 second' where user_id = ?")
                .param(ann.id())
                .update();

        assertThat(refresh(ann.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void loggingOutEndsTheSession() {
        Account ann = somebody();
        Account elsewhere = logIn(ann.username(), PASSWORD);

        assertThat(ann.api().delete("/api/sessions/current").status()).isEqualTo(204);

        assertThat(refresh(ann.refreshToken()).status()).isEqualTo(401);
        assertThat(refresh(elsewhere.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void aTokenIsGoodForNothingOnceItsSessionHasEnded() {
        Account ann = somebody();
        Account elsewhere = logIn(ann.username(), PASSWORD);

        ann.api().delete("/api/sessions/current");

        assertThat(write(ann).status()).isEqualTo(401);
        assertThat(ann.api().delete("/api/sessions/current").status()).isEqualTo(401);
        assertThat(ann.api().get("/api/sessions").status()).isEqualTo(401);
        assertThat(write(elsewhere).status()).isEqualTo(201);
    }

    @Test
    void aTokenIsGoodForNothingOnceItsSessionIsFoundStolen() {
        Account ann = somebody();
        Response next = refresh(ann.refreshToken());
        assertThat(write(ann).status()).as("the session goes on").isEqualTo(201);

        refresh(ann.refreshToken());

        assertThat(write(ann).status()).isEqualTo(401);
        assertThat(anonymous()
                        .as(next.json().path("accessToken").asString())
                        .get("/api/sessions")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void oneSeesWhereOneIsLoggedInAndWithWhat() {
        Account ann = somebody();
        anonymous()
                .post(
                        "/api/sessions",
                        Map.of("username", ann.username(), "password", PASSWORD),
                        "User-Agent",
                        "A telephone " + "x".repeat(1000));
        refresh(ann.refreshToken());

        JsonNode sessions = ann.api().get("/api/sessions").json().path("items");

        assertThat(sessions).hasSize(2);
        assertThat(sessions.path(0).path("current").asBoolean()).isTrue();
        assertThat(sessions.path(1).path("current").asBoolean()).isFalse();
        assertThat(sessions.path(0).path("userAgent").asString()).startsWith("Java-http-client");
        assertThat(sessions.path(1).path("userAgent").asString())
                .startsWith("A telephone")
                .hasSize(300);
        assertThat(instant(sessions.path(0), "lastUsedAt")).isAfter(instant(sessions.path(0), "createdAt"));
        assertThat(instant(sessions.path(1), "expiresAt")).isAfter(instant(sessions.path(1), "createdAt"));
        assertThat(somebody().api().get("/api/sessions").json().path("items")).hasSize(1);
        assertThat(anonymous().get("/api/sessions").status()).isEqualTo(401);
    }

    @Test
    void oneEndsAnotherOfOnesOwnSessions() {
        Account ann = somebody();
        Account lost = logIn(ann.username(), PASSWORD);
        String id = idOfTheOther(ann);

        assertThat(somebody().api().delete("/api/sessions/" + id).status())
                .as("nobody else's")
                .isEqualTo(404);
        assertThat(ann.api().delete("/api/sessions/" + id).status()).isEqualTo(204);

        assertThat(write(lost).status()).isEqualTo(401);
        assertThat(refresh(lost.refreshToken()).status()).isEqualTo(401);
        assertThat(write(ann).status()).isEqualTo(201);
        assertThat(ann.api().delete("/api/sessions/" + id).status()).isEqualTo(404);
        assertThat(ann.api().delete("/api/sessions/none").status()).isIn(400, 404);
    }

    @Test
    void noSessionGoesOnForEver() {
        Account ann = somebody();
        pretendThatItBegan(ann, "89 days 23 hours");
        Response last = refresh(ann.refreshToken());
        assertThat(last.status()).isEqualTo(200);
        assertThat(database()
                        .sql(
                                "select expires_at < now() + interval '2 hours' from event_store.session where user_id = ?")
                        .param(ann.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();

        pretendThatItBegan(ann, "90 days");
        assertThat(refresh(last.json().path("refreshToken").asString()).status())
                .isEqualTo(401);
    }

    @Test
    void anAccessTokenEndsWithItsSessionWhateverItSays() {
        Account ann = somebody();
        database()
                .sql("update event_store.session set expires_at = now() where user_id = ?")
                .param(ann.id())
                .update();

        assertThat(write(ann).status()).isEqualTo(401);
        assertThat(refresh(ann.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void nobodyHasMoreSessionsThanAHundred() {
        Account ann = somebody();
        database().sql("""
                        insert into event_store.session (session_id, user_id, created_at, last_used_at, expires_at)
                        select gen_random_uuid(), ?, now() - interval '1 day', now() - interval '1 day', now() + interval '1 day'
                        from generate_series(1, 120)
                        """).param(ann.id()).update();

        Account again = logIn(ann.username(), PASSWORD);

        assertThat(again.api().get("/api/sessions").json().path("items")).hasSize(100);
        assertThat(write(ann).status()).as("used lately").isEqualTo(201);
    }

    @Test
    void aTokenThatHasEndedKeepsNobodyFromLoggingInAgain() {
        Account ann = somebody();
        Account elsewhere = logIn(ann.username(), PASSWORD);
        ann.api().delete("/api/sessions/current");

        assertThat(ann.api()
                        .post("/api/sessions", Map.of("username", ann.username(), "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(ann.api()
                        .post("/api/sessions/refresh", Map.of("refreshToken", elsewhere.refreshToken()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void loggingOutTakesAToken() {
        assertThat(anonymous().delete("/api/sessions/current").status()).isEqualTo(401);
        assertThat(anonymous().as("forged").delete("/api/sessions/current").status())
                .isEqualTo(401);
    }

    @Test
    void refreshTokensAreKeptAsHashesOnly() {
        Account ann = somebody();

        assertThat(database()
                        .sql("select count(*) from event_store.refresh_token where token_hash = ?")
                        .param(new SecretToken(ann.refreshToken()).hash())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static Response write(Account account) {
        return account.api().post("/api/posts", Map.of("title", "Hello", "content", "World"));
    }

    private static String idOfTheOther(Account account) {
        return account.api()
                .get("/api/sessions")
                .json()
                .path("items")
                .valueStream()
                .filter(session -> !session.path("current").asBoolean())
                .map(session -> session.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Instant instant(JsonNode session, String field) {
        return Instant.parse(session.path(field).asString());
    }

    private static void pretendThatItBegan(Account account, String ago) {
        database().sql("""
                        update event_store.session
                        set created_at = now() - ?::interval, expires_at = least(expires_at, now() - ?::interval + interval '90 days')
                        where user_id = ?
                        """).params(ago, ago, account.id()).update();
    }

    private Response refresh(String token) {
        return anonymous().post("/api/sessions/refresh", Map.of("refreshToken", token));
    }
}
