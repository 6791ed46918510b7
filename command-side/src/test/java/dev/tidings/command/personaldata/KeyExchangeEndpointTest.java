package dev.tidings.command.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.events.personaldata.PersonalDataKeyExchange;
import dev.tidings.http.Response;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tidings.personal-data-keys.secret=" + KeyExchangeEndpointTest.SECRET)
class KeyExchangeEndpointTest extends CommandSideTest {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void aQuerySideIsToldTheKeysOfManyUsersAtOnceAndNobodyKeepsThem() {
        Account ann = somebody();
        Account ben = somebody();

        Response answer = asked(SECRET, ann.id(), ben.id(), UUID.randomUUID());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.json().path("keys").propertyNames())
                .containsExactlyInAnyOrder(ann.id().toString(), ben.id().toString());
        assertThat(Base64.getDecoder()
                        .decode(answer.json()
                                .path("keys")
                                .path(ann.id().toString())
                                .asString()))
                .isEqualTo(database()
                        .sql("select key from event_store.personal_data_key where user_id = ?")
                        .param(ann.id())
                        .query((row, number) -> row.getBytes(1))
                        .single());
    }

    @Test
    void anErasedUsersKeyIsToldNobody() {
        Account ann = somebody();
        ann.api().send("DELETE", "/api/users/" + ann.id(), Map.of("currentPassword", PASSWORD));

        assertThat(asked(SECRET, ann.id()).json().path("keys").propertyNames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another secret of the same length", "0123456789abcdef0123456789abcde"})
    void whoDoesNotKnowTheSecretIsToldNothing(String secret) {
        Response answer = asked(secret, somebody().id());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problemType()).isEqualTo("authentication-required");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.json().path("keys").isMissingNode()).isTrue();
    }

    @Test
    void anAdministratorIsNoQuerySide() {
        Response answer = administrator()
                .api()
                .unchecked()
                .post(
                        PersonalDataKeyExchange.PATH,
                        Map.of("users", List.of(somebody().id())));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void tooManyAtOnceAreRefused() {
        UUID[] users = Stream.generate(UUID::randomUUID)
                .limit(PersonalDataKeyExchange.MOST + 1L)
                .toArray(UUID[]::new);

        Response answer = asked(SECRET, users);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problemFields()).containsExactly("users");
    }

    @Test
    void whatIsNoRequestForKeysGetsAProblem() {
        Response answer = anonymous()
                .unchecked()
                .post(
                        PersonalDataKeyExchange.PATH,
                        Map.of("people", List.of()),
                        "Authorization",
                        PersonalDataKeyExchange.authorization(SECRET));

        assertThat(answer.status()).isEqualTo(400);
    }

    /** An answer that is kept for a key's repetition would outlive an erasure. */
    @Test
    void noAnswerIsKept() {
        UUID user = somebody().id();
        long before = kept();

        Response answer = anonymous()
                .unchecked()
                .post(
                        PersonalDataKeyExchange.PATH,
                        Map.of("users", List.of(user)),
                        "Authorization",
                        PersonalDataKeyExchange.authorization(SECRET),
                        "Idempotency-Key",
                        "keys-of-" + user);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(kept()).isEqualTo(before);
    }

    private static long kept() {
        return database()
                .sql("select count(*) from event_store.answered_request")
                .query(Long.class)
                .single();
    }

    private Response asked(String secret, UUID... users) {
        return anonymous()
                .unchecked()
                .post(
                        PersonalDataKeyExchange.PATH,
                        Map.of("users", List.of(users)),
                        "Authorization",
                        PersonalDataKeyExchange.authorization(secret));
    }
}
