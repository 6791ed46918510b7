package dev.tidings.command.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class IdempotencyKeyTest extends CommandSideTest {

    @Autowired
    private AnsweredRequests answeredRequests;

    @Test
    void aRepeatedPostIsWrittenOnceAndAnsweredAlike() {
        Account ann = somebody();
        String key = newKey();

        Response first = write(ann.api(), "Hello", key);
        Response again = write(ann.api(), "Hello", key);

        assertThat(first.status()).isEqualTo(201);
        assertAlike(first, again);
        assertThat(first.header("Location")).isNotNull();
        assertThat(postsOf(ann)).isEqualTo(1);
    }

    @Test
    void withoutAKeyEachPostIsAnotherOne() {
        Account ann = somebody();

        ann.api().post("/api/posts", Map.of("title", "Hello", "content", "World"));
        ann.api().post("/api/posts", Map.of("title", "Hello", "content", "World"));

        assertThat(postsOf(ann)).isEqualTo(2);
    }

    @Test
    void aRepeatedRegistrationMakesOneUser() {
        String name = newName();
        String key = newKey();

        Response first = register(name, key);
        Response again = register(name, key);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertAlike(first, again);
        assertThat(eventsOf(first.json().path("id").asString())).containsExactly("user.registered");
    }

    @Test
    void aRepeatedLoginGivesTheSameTokensOfOneSession() {
        Account ann = somebody();
        Map<String, String> login = Map.of("username", ann.username(), "password", PASSWORD);
        String key = newKey();

        Response first = anonymous().post("/api/sessions", login, KeyedRequest.HEADER, key);
        Response again = anonymous().post("/api/sessions", login, KeyedRequest.HEADER, key);

        assertThat(first.status()).isEqualTo(200);
        assertAlike(first, again);
        assertThat(again.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refreshTokensOf(ann)).as("its own login, and one more").isEqualTo(2);
    }

    @Test
    void aRefreshThatIsRepeatedUnderItsKeyIsNoTheft() {
        Account ann = somebody();
        String key = newKey();

        Response first = refresh(ann.refreshToken(), key);
        Response again = refresh(ann.refreshToken(), key);

        assertThat(first.status()).isEqualTo(200);
        assertAlike(first, again);
        assertThat(refresh(first.json().path("refreshToken").asString(), newKey())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTheftIsNoticedWhateverKeyTheThiefSends() {
        Account ann = somebody();
        String second = refresh(ann.refreshToken(), newKey())
                .json()
                .path("refreshToken")
                .asString();

        assertThat(refresh(ann.refreshToken(), newKey()).status()).isEqualTo(401);

        assertThat(refresh(second, newKey()).status())
                .as("the whole session has ended")
                .isEqualTo(401);
    }

    @Test
    void aRepeatedViewCountsOnce() {
        String post = publishedPostOf(somebody());
        String key = newKey();

        Response first = anonymous().post(views(post), null, KeyedRequest.HEADER, key);
        Response again = anonymous().post(views(post), null, KeyedRequest.HEADER, key);
        anonymous().post(views(post), null, KeyedRequest.HEADER, newKey());

        assertThat(first.status()).isEqualTo(202);
        assertAlike(first, again);
        assertThat(viewsOf(post)).isEqualTo(2);
    }

    @Test
    void aDraftIsHiddenFromStrangersWithAKeyToo() {
        assertThat(anonymous()
                        .post(views(draftOf(somebody())), null, KeyedRequest.HEADER, newKey())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        Account ann = somebody();
        String key = newKey();
        write(ann.api(), "Hello", key);

        Response other = write(ann.api(), "Hello again", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problemType()).isEqualTo("idempotency-key-reused");
        assertThat(postsOf(ann)).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsCallerAndItsRoute() {
        Account ann = somebody();
        Account bob = somebody();
        String post = publishedPostOf(bob);
        String key = newKey();
        String annsPost = write(ann.api(), "Hello", key).json().path("id").asString();

        Response bobs = write(bob.api(), "Hello", key);
        Response view = ann.api().post(views(post), null, KeyedRequest.HEADER, key);

        assertThat(bobs.status()).isEqualTo(201);
        assertThat(bobs.json().path("id").asString()).isNotEqualTo(annsPost);
        assertThat(view.status()).isEqualTo(202);
    }

    @Test
    void whatWasRefusedMayBeMendedUnderTheSameKey() {
        Account ann = somebody();
        String key = newKey();

        assertThat(write(ann.api(), "", key).status()).isEqualTo(400);
        assertThat(write(ann.api(), "Hello", key).status()).isEqualTo(201);
    }

    @Test
    void aNameThatWasTakenMayBeTriedAgain() {
        Account ann = somebody();
        String key = newKey();

        assertThat(register(ann.username(), key).problemType()).isEqualTo("username-taken");
        assertThat(register(newName(), key).status()).isEqualTo(201);
    }

    @Test
    void afterADayTheKeyIsForgotten() {
        Account ann = somebody();
        String key = newKey();
        write(ann.api(), "Hello", key);
        database()
                .sql("update event_store.answered_request set expires_at = expires_at - interval '24 hours 1 second'")
                .update();

        assertThat(write(ann.api(), "Hello again", key).status()).isEqualTo(201);
        assertThat(postsOf(ann)).isEqualTo(2);
        assertAlike(write(ann.api(), "Hello again", key), write(ann.api(), "Hello again", key));
    }

    @Test
    void expiredRecordsAreDeletedAndOthersStay() {
        Account ann = somebody();
        write(ann.api(), "Hello", newKey());
        database()
                .sql("update event_store.answered_request set expires_at = now() - interval '1 second'")
                .update();
        String key = newKey();
        Response kept = write(ann.api(), "Hello", key);

        answeredRequests.forgetExpired();

        assertThat(database()
                        .sql("select count(*) from event_store.answered_request")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertAlike(kept, write(ann.api(), "Hello", key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\tb"})
    void anUnfitKeyIsTheClientsMistake(String key) {
        Response response = write(somebody().api(), "Hello", key);

        assertThat(response.status()).as(response.toString()).isEqualTo(400);
    }

    @Test
    void aKeyHasAtMost255Characters() {
        Account ann = somebody();

        assertThat(write(ann.api(), "Hello", "x".repeat(255)).status()).isEqualTo(201);
        assertThat(write(ann.api(), "Hello", "x".repeat(256)).problemFields()).containsExactly(KeyedRequest.HEADER);
    }

    @Test
    void anOversizeBodyIsTooLargeWithAKeyToo() {
        Account ann = somebody();

        assertThat(write(ann.api(), "x".repeat(4 * 1024 * 1024), newKey()).status())
                .isEqualTo(413);
    }

    @Test
    void nothingThatIsKeptCanBeRead() {
        Account ann = somebody();
        String key = newKey();
        Response session = anonymous()
                .post(
                        "/api/sessions",
                        Map.of("username", ann.username(), "password", PASSWORD),
                        KeyedRequest.HEADER,
                        key);

        List<String> records = database()
                .sql("select encode(id || body_digest || answer, 'escape') from event_store.answered_request")
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(records)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record)
                        .doesNotContain(
                                key,
                                ann.username(),
                                PASSWORD,
                                "accessToken",
                                session.json().path("refreshToken").asString()));
    }

    private static void assertAlike(Response first, Response again) {
        assertThat(again.status()).as(again.toString()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Event-Position", "Content-Type", "Cache-Control")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }

    private static Response write(ApiClient api, String title, String key) {
        return api.post("/api/posts", Map.of("title", title, "content", "World"), KeyedRequest.HEADER, key);
    }

    private Response register(String name, String key) {
        return anonymous()
                .post(
                        "/api/users",
                        Map.of("username", name, "email", name + "@example.org", "password", PASSWORD),
                        KeyedRequest.HEADER,
                        key);
    }

    private Response refresh(String token, String key) {
        return anonymous().post("/api/sessions/refresh", Map.of("refreshToken", token), KeyedRequest.HEADER, key);
    }

    private static String views(String post) {
        return "/api/posts/" + post + "/views";
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static long postsOf(Account author) {
        return database()
                .sql("select count(*) from event_store.event_json"
                        + " where name = 'post.drafted' and payload ->> 'authorId' = ?")
                .param(author.id().toString())
                .query(Long.class)
                .single();
    }

    private static long viewsOf(String post) {
        return database()
                .sql("select coalesce(sum((payload ->> 'count')::bigint), 0) from event_store.event_json"
                        + " where name = 'post.views-recorded' and payload ->> 'postId' = ?")
                .param(post)
                .query(Long.class)
                .single();
    }

    private static long refreshTokensOf(Account account) {
        return database()
                .sql("select count(*) from event_store.refresh_token where user_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
    }
}
