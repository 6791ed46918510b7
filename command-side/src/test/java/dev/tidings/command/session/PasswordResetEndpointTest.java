package dev.tidings.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.command.mail.Mailbox.Mail;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordResetEndpointTest extends CommandSideTest {

    private static final String OTHER = "staple of another horse";
    private static final String SUBJECT = "A new password";

    @Test
    void theLinkInTheMailSetsAnotherPasswordAndEndsAllSessions() {
        Account ann = somebody();

        assertThat(ask(address(ann)).status()).isEqualTo(202);
        Response response = complete(linkFor(ann, 1), OTHER);

        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        assertThat(ann.api().get("/api/sessions").status()).isEqualTo(401);
        assertThat(logIn(ann.username(), OTHER).id()).isEqualTo(ann.id());
        assertThat(mailbox().waitFor(address(ann), "Your password at ", 1).plain())
                .contains("Hello " + ann.username());
    }

    @Test
    void aLinkWorksOnce() {
        Account ann = somebody();
        ask(address(ann));
        String token = linkFor(ann, 1);

        List<Response> answers = atOnce(4, () -> complete(token, OTHER));

        assertThat(count(answers, 200)).isEqualTo(1);
        assertThat(count(answers, 404)).isEqualTo(3);
        assertThat(complete(token, OTHER).problemType()).isEqualTo("link-not-valid");
    }

    @Test
    void withOneLinkGoAllOthers() {
        Account ann = somebody();
        ask(address(ann));
        String first = linkFor(ann, 1);
        ask(address(ann));
        String second = linkFor(ann, 2);

        assertThat(complete(second, OTHER).status()).isEqualTo(200);

        assertThat(complete(first, "yet another password").status()).isEqualTo(404);
    }

    @Test
    void aLinkIsGoodForAnHour() {
        Account ann = somebody();
        ask(address(ann));
        String token = linkFor(ann, 1);
        database()
                .sql("update event_store.mail_link set issued_at = issued_at - interval '1 hour', "
                        + "expires_at = expires_at - interval '1 hour' where user_id = ?")
                .param(ann.id())
                .update();

        assertThat(complete(token, OTHER).status()).isEqualTo(404);
        assertThat(logIn(ann.username(), PASSWORD).id()).isEqualTo(ann.id());
    }

    @Test
    void aLinkThatWentToTheFormerAddressOpensNothing() {
        Account ann = somebody();
        ask(address(ann));
        String token = linkFor(ann, 1);
        ann.api()
                .put(
                        "/api/users/" + ann.id() + "/email",
                        Map.of("email", newName() + "@example.org", "currentPassword", PASSWORD));

        assertThat(complete(token, OTHER).status()).isEqualTo(404);
    }

    @Test
    void anAddressThatNobodyHasGetsTheSameAnswerAndNoMail() {
        String nobody = newName() + "@example.org";

        assertThat(ask(nobody).status()).isEqualTo(202);

        Account ann = somebody();
        ask(address(ann));
        linkFor(ann, 1);
        assertThat(mailbox().to(nobody)).isEmpty();
    }

    @Test
    void nobodyGetsMoreThanFiveSuchMailsAnHour() {
        Account ann = somebody();
        for (int mail = 1; mail <= 5; mail++) {
            ask(address(ann));
            linkFor(ann, mail);
        }

        assertThat(ask(address(ann)).status()).isEqualTo(202);

        Account ben = somebody();
        ask(address(ben));
        linkFor(ben, 1);
        assertThat(mailbox().to(address(ann)))
                .filteredOn(mail -> mail.subject().startsWith(SUBJECT))
                .hasSize(5);
    }

    @Test
    void neitherTheTokenNorTheAddressLiesInTheDatabase() {
        Account ann = somebody();
        ask(address(ann));
        Mail mail = mailbox().waitFor(address(ann), SUBJECT, 1);

        for (String table : List.of("outbox", "mail_link")) {
            assertThat(database()
                            .sql("select coalesce(string_agg(t::text, ' '), '') from event_store." + table + " t")
                            .query(String.class)
                            .single())
                    .doesNotContain(mail.token(), address(ann));
        }
    }

    @Test
    void anUnfitPasswordIsRefusedAndTheLinkStaysGood() {
        Account ann = somebody();
        ask(address(ann));
        String token = linkFor(ann, 1);

        assertThat(complete(token, "short").problemFields()).containsExactly("password");
        assertThat(complete(token, OTHER).status()).isEqualTo(200);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThat(ask("nobody").problemFields()).containsExactly("email");
        assertThat(anonymous().post("/api/password-resets", "{}").problemFields())
                .containsExactly("email");
    }

    private Response ask(String email) {
        return anonymous().post("/api/password-resets", Map.of("email", email));
    }

    private Response complete(String token, String password) {
        return anonymous().put("/api/password-resets/" + token, Map.of("password", password));
    }

    private static String linkFor(Account account, int mail) {
        return mailbox().waitFor(address(account), SUBJECT, mail).token();
    }

    private static String address(Account account) {
        return account.username() + "@example.org";
    }
}
