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

        Response response = moveTo(ann, newName() + "@example.com");

        assertThat(response.status()).isEqualTo(200);
        assertChanged(response, "updated", ann.id(), 1);
        assertThat(eventsOf(ann.id())).containsExactly("user.registered", "user.email-changed");
    }

    @Test
    void theAddressOfAnotherIsRefused() {
        Account ann = somebody();

        Response response = moveTo(ann, somebody().username() + "@example.org");

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
                            .put(path(ann, "email"), Map.of("email", "a@example.org", "currentPassword", PASSWORD))
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
        assertThat(moveTo(ann, "x").problemFields()).containsExactly("email");
        assertThat(rename(ann, "Post-Counts").problemFields()).containsExactly("username");
    }

    @Test
    void whoHasATokenAloneTakesNoAddress() {
        Account ann = somebody();
        String address = newName() + "@example.com";

        Response without = ann.api().put(path(ann, "email"), Map.of("email", address));
        Response wrong =
                ann.api().put(path(ann, "email"), Map.of("email", address, "currentPassword", "wrong password"));

        assertThat(without.problemFields()).containsExactly("currentPassword");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.problemType()).isEqualTo("wrong-password");
        assertThat(eventsOf(ann.id())).containsExactly("user.registered");
    }

    @Test
    void anAddressIsOneInWhateverFormItIsWritten() {
        Account ann = somebody();
        String name = newName();
        assertThat(moveTo(ann, name + ".bj\u00f6rn@b\u00fccher.example").status())
                .isEqualTo(200);

        for (String form : List.of(
                " " + name + ".bjo\u0308rn@b\u00fccher.example ",
                name + ".BJ\u00d6RN@xn--bcher-kva.example",
                name + ".bj\u00f6rn@bu\u0308cher.EXAMPLE")) {
            assertThat(anonymous()
                            .post("/api/sessions", Map.of("email", form, "password", PASSWORD))
                            .status())
                    .as(form)
                    .isEqualTo(200);
            assertThat(moveTo(somebody(), form.strip()).problemType()).as(form).isEqualTo("email-taken");
        }
    }

    @Test
    void anAddressThatAnEarlierVersionKeptAsItWasWrittenIsStillItsOwners() {
        Account ann = somebody();
        String name = newName();
        database()
                .sql("update event_store.identity_claim set value = ? where kind = 'email' and user_id = ?")
                .params(name + ".bjo\u0308rn@b\u00fccher.example", ann.id())
                .update();

        String composed = name + ".bj\u00f6rn@xn--bcher-kva.example";
        assertThat(anonymous()
                        .post("/api/sessions", Map.of("email", composed, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(moveTo(somebody(), composed).problemType()).isEqualTo("email-taken");
        assertThat(moveTo(ann, composed).status()).isEqualTo(200);
    }

    private static Response moveTo(Account account, String address) {
        return account.api().put(path(account, "email"), Map.of("email", address, "currentPassword", PASSWORD));
    }

    private static Response rename(Account account, String name) {
        return account.api().put(path(account, "username"), Map.of("username", name));
    }

    private static String path(Account account, String what) {
        return "/api/users/" + account.id() + "/" + what;
    }
}
