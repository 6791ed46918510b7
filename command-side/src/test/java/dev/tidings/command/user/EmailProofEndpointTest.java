package dev.tidings.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.command.mail.Mailbox.Mail;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmailProofEndpointTest extends CommandSideTest {

    private static final String SUBJECT = "Is this your address";

    @Test
    void whoRegistersGetsALinkThatProvesTheAddress() {
        Account ann = somebody();
        Mail mail = mailbox().waitFor(address(ann), SUBJECT, 1);
        assertThat(mail.html()).contains("<a href=\"", "/prove-email#token=" + mail.token());

        Response response = prove(mail.token());

        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        assertChanged(response, "updated", ann.id(), 1);
        assertThat(eventsOf(ann.id())).containsExactly("user.registered", "user.email-proved");
        assertThat(prove(mail.token()).problemType()).isEqualTo("link-not-valid");
    }

    @Test
    void anotherAddressIsProvedByTheMailThatGoesThere() {
        Account ann = somebody();
        String former = mailbox().waitFor(address(ann), SUBJECT, 1).token();
        String other = newName() + "@example.org";

        ann.api().put("/api/users/" + ann.id() + "/email", Map.of("email", other, "currentPassword", PASSWORD));

        assertThat(prove(former).status()).isEqualTo(404);
        assertThat(prove(mailbox().waitFor(other, SUBJECT, 1).token()).status()).isEqualTo(200);
        assertThat(eventsOf(ann.id())).containsExactly("user.registered", "user.email-changed", "user.email-proved");
        mailbox().waitFor(address(ann), "Your address at ", 1);
        assertThat(mailbox().to(other)).hasSize(1);
    }

    @Test
    void theMailIsSentAgainToWhoAsks() {
        Account ann = somebody();
        mailbox().waitFor(address(ann), SUBJECT, 1);

        assertThat(ask(ann).status()).isEqualTo(202);

        assertThat(prove(mailbox().waitFor(address(ann), SUBJECT, 2).token()).status())
                .isEqualTo(200);
        assertThat(ask(ann).problemType()).isEqualTo("email-proved");
    }

    @Test
    void thereAreNotMoreThanFiveAnHour() {
        Account ann = somebody();
        for (int mail = 1; mail < 5; mail++) {
            mailbox().waitFor(address(ann), SUBJECT, mail);
            assertThat(ask(ann).status()).isEqualTo(202);
        }
        mailbox().waitFor(address(ann), SUBJECT, 5);

        assertThat(ask(ann).status()).isEqualTo(429);
    }

    @Test
    void nobodyElseMayAsk() {
        Account ann = somebody();
        String path = "/api/users/" + ann.id() + "/email/verification";

        assertThat(somebody().api().post(path).status()).isEqualTo(403);
        assertThat(anonymous().post(path).status()).isEqualTo(401);
        assertThat(administrator()
                        .api()
                        .post("/api/users/" + administrator().id() + "/email/verification")
                        .problemType())
                .isEqualTo("no-email");
    }

    @Test
    void whoIsErasedProvesNothingAndGetsNoMail() {
        Account ann = somebody();
        Mail mail = mailbox().waitFor(address(ann), SUBJECT, 1);

        administrator().api().delete("/api/users/" + ann.id());

        assertThat(prove(mail.token()).status()).isEqualTo(404);
        for (String table : List.of("outbox", "mail_link", "known_device", "mail_setting")) {
            assertThat(database()
                            .sql("select count(*) from event_store." + table + " where user_id = ?")
                            .param(ann.id())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private Response prove(String token) {
        return anonymous().post("/api/email-verifications", Map.of("token", token));
    }

    private static Response ask(Account account) {
        return account.api().post("/api/users/" + account.id() + "/email/verification");
    }

    private static String address(Account account) {
        return account.username() + "@example.org";
    }
}
