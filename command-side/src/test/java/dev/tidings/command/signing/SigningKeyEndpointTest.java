package dev.tidings.command.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import dev.tidings.command.CommandSideTest;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningKeyEndpointTest extends CommandSideTest {

    @AfterEach
    void leaveOneKey() {
        untilItsKeyIsKnown(administrator()).api().post("/api/signing-keys", Map.of("withdrawOthers", true));
        untilItsKeyIsKnown(administrator());
    }

    @Test
    void aNewKeyIsPublishedBeforeItSignsAndTheOldOneIsHonouredOn() throws ParseException {
        Account ann = somebody();
        String before = keyOf(ann);

        Response rotated = administrator().api().post("/api/signing-keys");

        assertThat(rotated.status()).as(rotated.toString()).isEqualTo(201);
        String added = rotated.json().path("keyId").asString();
        assertThat(Instant.parse(rotated.json().path("signsFrom").asString()))
                .isAfter(Instant.now().plus(Duration.ofSeconds(30)));
        assertThat(inForce()).contains(before, added);
        assertThat(keyOf(logIn(ann.username(), PASSWORD)))
                .as("other nodes may not know the new one yet")
                .isEqualTo(before);

        aMinutePasses();
        Account later = logIn(ann.username(), PASSWORD);
        assertThat(keyOf(later)).isEqualTo(added);
        assertThat(write(untilItsKeyIsKnown(later)).status()).isEqualTo(201);
        assertThat(write(ann).status()).as("signed by the old one").isEqualTo(201);
    }

    @Test
    void theOldKeyIsHonouredUntilItsLastTokenHasExpired() throws ParseException {
        Account ann = somebody();
        administrator().api().post("/api/signing-keys");
        aMinutePasses();

        database()
                .sql("update event_store.signing_key set honoured_until = now() where key_id = ?")
                .param(keyOf(ann))
                .update();

        assertThat(write(ann).status()).isEqualTo(401);
        assertThat(inForce()).doesNotContain(keyOf(ann));
    }

    @Test
    void withdrawnKeysCountNoMoreFromTheNextRequestOnAndSessionsGoOn() throws ParseException {
        Account ann = somebody();
        assertThat(write(ann).status()).isEqualTo(201);

        Response rotated = administrator().api().post("/api/signing-keys", Map.of("withdrawOthers", true));

        assertThat(rotated.status()).isEqualTo(201);
        assertThat(write(ann).status()).isEqualTo(401);
        assertThat(inForce()).containsExactly(rotated.json().path("keyId").asString());
        Response refreshed = anonymous().post("/api/sessions/refresh", Map.of("refreshToken", ann.refreshToken()));
        assertThat(refreshed.status()).isEqualTo(200);
        ApiClient again = anonymous().as(refreshed.json().path("accessToken").asString());
        await().untilAsserted(
                        () -> assertThat(again.get("/api/sessions").status()).isEqualTo(200));
    }

    @Test
    void oneKeyIsWithdrawnWhereAnotherSigns() throws ParseException {
        Account ann = somebody();
        String only = keyOf(ann);
        Account admin = administrator();
        Response refused = admin.api().delete("/api/signing-keys/" + only);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problemType()).isEqualTo("only-signing-key");

        admin.api().post("/api/signing-keys");
        aMinutePasses();
        assertThat(admin.api().delete("/api/signing-keys/" + only).status()).isEqualTo(204);

        assertThat(write(ann).status()).isEqualTo(401);
        assertThat(untilItsKeyIsKnown(administrator())
                        .api()
                        .delete("/api/signing-keys/" + only)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyElseHasToDoWithKeys() throws ParseException {
        Account ann = somebody();

        assertThat(ann.api().post("/api/signing-keys").status()).isEqualTo(403);
        assertThat(ann.api().delete("/api/signing-keys/" + keyOf(ann)).status()).isEqualTo(403);
        assertThat(anonymous().post("/api/signing-keys").status()).isEqualTo(401);
    }

    /** At once, unless the node was made to look for another key just before. */
    private static Account untilItsKeyIsKnown(Account account) {
        await().untilAsserted(() ->
                assertThat(account.api().get("/api/sessions").status()).isEqualTo(200));
        return account;
    }

    /** For the keys, at least. */
    private static void aMinutePasses() {
        database()
                .sql("update event_store.signing_key set signs_from = signs_from - interval '1 minute'")
                .update();
    }

    private List<String> inForce() {
        return database()
                .sql("""
                        select key_id
                        from event_store.signing_key
                        where honoured_until is null or honoured_until > now()
                        """)
                .query((row, number) -> row.getString("key_id"))
                .list();
    }

    private static String keyOf(Account account) throws ParseException {
        return SignedJWT.parse(account.accessToken()).getHeader().getKeyID();
    }

    private static Response write(Account account) {
        return account.api().post("/api/posts", Map.of("title", "Hello", "content", "World"));
    }
}
