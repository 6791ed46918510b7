package dev.tidings.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityEndpointTest extends CommandSideTest {

    @Test
    void aUserTakesAnotherNameAndLogsInWithIt() {
        Account ann = somebody();
        String name = newName();

        Response response = rename(ann, name);

        assertThat(response.status()).isEqualTo(200);
        assertChanged(response, "updated", ann.id(), 1);
        assertThat(logIn(name, PASSWORD).id()).isEqualTo(ann.id());
    }

    @Test
    void theOldNameIsFreeForOthers() {
        Account ann = somebody();
        rename(ann, newName());

        assertThat(rename(somebody(), ann.username()).status()).isEqualTo(200);
    }

    @Test
    void theSameNameChangesNothing() {
        Account ann = somebody();

        Response response = rename(ann, ann.username());

        assertThat(response.status()).isEqualTo(200);
        assertChanged(response, "unchanged", ann.id(), 0);
        assertThat(eventsOf(ann.id())).containsExactly("user.registered");
    }

    @Test
    void theNameOfAnotherIsRefusedAndNothingHappens() {
        Account ann = somebody();

        Response response = rename(ann, somebody().username());

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.problemType()).isEqualTo("username-taken");
        assertThat(eventsOf(ann.id())).containsExactly("user.registered");
        assertThat(logIn(ann.username(), PASSWORD).id()).isEqualTo(ann.id());
    }

    @Test
    void ofManyWhoTakeANameAtOnceOneGetsIt() {
        String name = newName();
        List<Account> many = atOnce(8, this::somebody);
        List<Response> responses =
                many.parallelStream().map(one -> rename(one, name)).toList();

        assertThat(count(responses, 200)).isEqualTo(1);
        assertThat(count(responses, 409)).isEqualTo(7);
    }

    @Test
    void aUserThatChangesItsNameManyTimesAtOnceEndsUpWithOneOfThem() {
        Account ann = somebody();

        List<Response> responses = atOnce(12, () -> rename(ann, newName()));

        assertThat(count(responses, 200)).isEqualTo(12);
        assertThat(eventsOf(ann.id())).hasSize(13);
        assertThat(database()
                        .sql("select count(*) from event_store.identity_claim where user_id = ?")
                        .param(ann.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aUserTakesAnotherAddress() {
        Account ann = somebody();

        Response response = ann.api().put(path(ann, "email"), Map.of("email", newName() + "@example.com"));

        assertThat(response.status()).isEqualTo(200);
        assertChanged(response, "updated", ann.id(), 1);
        assertThat(eventsOf(ann.id())).containsExactly("user.registered", "user.email-changed");
    }

    @Test
    void theAddressOfAnotherIsRefused() {
        Account ann = somebody();

        Response response =
                ann.api().put(path(ann, "email"), Map.of("email", somebody().username() + "@example.org"));

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.problemType()).isEqualTo("email-taken");
    }

    @Test
    void nobodyElseMayChangeThem() {
        Account ann = somebody();

        for (Account other : List.of(somebody(), administrator())) {
            assertThat(other.api()
                            .put(path(ann, "username"), Map.of("username", newName()))
                            .status())
                    .isEqualTo(403);
            assertThat(other.api()
                            .put(path(ann, "email"), Map.of("email", "a@example.org"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(anonymous()
                        .put(path(ann, "username"), Map.of("username", newName()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aChangeThatRestsOnAnOldVersionIsRefused() {
        Account ann = somebody();
        rename(ann, newName());

        Response response = ann.api().put(path(ann, "username"), Map.of("username", newName()), "If-Match", "\"0\"");

        assertThat(response.status()).isEqualTo(412);
        assertThat(response.problemType()).isEqualTo("version-mismatch");
    }

    @Test
    void anUnfitNameOrAddressIsRefused() {
        Account ann = somebody();

        assertThat(rename(ann, "a b").problemFields()).containsExactly("username");
        assertThat(ann.api().put(path(ann, "email"), Map.of("email", "x")).problemFields())
                .containsExactly("email");
    }

    private static Response rename(Account account, String name) {
        return account.api().put(path(account, "username"), Map.of("username", name));
    }

    private static String path(Account account, String what) {
        return "/api/users/" + account.id() + "/" + what;
    }
}
