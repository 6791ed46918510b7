package dev.tidings.command.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.command.CommandSideTest;
import dev.tidings.command.mail.Mailbox.Mail;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who wrote a post is told of comments on it, if the author can be reached and wants to be. */
class CommentMailTest extends CommandSideTest {

    private static final String SETTINGS = "/api/sessions/mail-settings";

    @Test
    void theAuthorIsToldWhoSaidWhatAboutWhich() {
        Account ann = proved();
        Account bea = somebody();
        String post = publishedPostOf(ann);

        comment(bea, post, "Well <said>");

        Mail mail = mailbox().waitFor(address(ann), bea.username() + " commented on “Hello”", 1);
        assertThat(mail.plain()).contains("Well <said>", "/posts/" + post);
        assertThat(mail.html()).contains("Well &lt;said&gt;");
    }

    @Test
    void ownCommentsUnprovedAddressesAndSuspendedAuthorsGetNone() {
        Account ann = proved();
        Account unproved = somebody();
        Account suspended = proved();
        String ofSuspended = publishedPostOf(suspended);
        comment(ann, publishedPostOf(ann), "Mine");
        comment(ann, publishedPostOf(unproved), "Hi");
        comment(ann, ofSuspended, "Hi");
        mailbox().waitFor(address(suspended), ann.username() + " commented", 1);
        assertThat(administrator()
                        .api()
                        .put("/api/users/" + suspended.id() + "/suspension")
                        .status())
                .isEqualTo(200);
        // It was on its way when the author was suspended.
        database().sql("""
                        insert into event_store.outbox (id, channel, kind, user_id)
                        values (gen_random_uuid(), 'mail', 'replied', ?)
                        """).param(suspended.id()).update();

        untilAllIsSent();

        assertThat(commentsTold(ann)).isEmpty();
        assertThat(commentsTold(unproved)).isEmpty();
        assertThat(commentsTold(suspended)).hasSize(1);
    }

    @Test
    void whoDoesNotWantItIsNotTold() {
        Account ann = proved();
        String post = publishedPostOf(ann);
        assertThat(ann.api().get(SETTINGS).json().path("replied").asBoolean()).isTrue();

        Response chosen = ann.api().put(SETTINGS, Map.of("newDevice", true, "replied", false));
        comment(somebody(), post, "Hi");
        untilAllIsSent();

        assertThat(chosen.json().path("replied").asBoolean()).isFalse();
        assertThat(ann.api()
                        .put(SETTINGS, Map.of("newDevice", false))
                        .json()
                        .path("replied")
                        .asBoolean())
                .isFalse();
        assertThat(commentsTold(ann)).isEmpty();
    }

    @Test
    void theLinkInItEndsItWithoutALogin() {
        Account ann = proved();
        String post = publishedPostOf(ann);
        comment(somebody(), post, "Hi");
        String link = end(mailbox().waitFor(address(ann), "somebody-", 1));
        ApiClient anybody = anonymous().unchecked();

        Response page = anybody.get(link);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("form-action 'self'");
        assertThat(ann.api().get(SETTINGS).json().path("replied").asBoolean()).isTrue();
        for (int times = 0; times < 2; times++) {
            assertThat(anybody.post(
                                    link,
                                    "List-Unsubscribe=One-Click",
                                    "Content-Type",
                                    "application/x-www-form-urlencoded")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(ann.api().get(SETTINGS).json().path("replied").asBoolean()).isFalse();
        assertThat(ann.api().get(SETTINGS).json().path("newDevice").asBoolean()).isTrue();
        assertThat(anybody.post(link.substring(0, link.length() - 1)).status()).isEqualTo(404);
        assertThat(anybody.get(link.substring(0, link.indexOf('?'))).status()).isEqualTo(400);
    }

    @Test
    void nobodyGetsMoreThanFiveAnHour() {
        Account ann = proved();
        Account bea = somebody();
        String post = publishedPostOf(ann);
        for (int n = 0; n < 8; n++) {
            comment(bea, post, "Hi " + n);
        }

        untilAllIsSent();

        assertThat(commentsTold(ann)).hasSize(5);
    }

    @Test
    void mailNamesTheSiteAsItIsCalled() {
        ApiClient admin = administrator().api();
        try {
            assertThat(admin.put("/api/site", Map.of("name", "The Gazette")).status())
                    .isEqualTo(200);

            Mail mail = mailbox().waitFor(address(somebody()), "Is this your address", 1);

            assertThat(mail.plain()).contains("The Gazette").doesNotContain("Tidings");
        } finally {
            admin.put("/api/site", Map.of("name", "Tidings"));
        }
    }

    @Test
    void anInvitationIsMailed() {
        String address = newName() + "@example.org";

        Response invited = administrator().api().post("/api/invitations", Map.of("email", address));

        Mail mail = mailbox().waitFor(address, "admin invites you to ", 1);
        assertThat(mail.plain())
                .contains("/register?invitation=" + invited.json().path("token").asString());
    }

    private Account proved() {
        Account somebody = somebody();
        Mail mail = mailbox().waitFor(address(somebody), "Is this your address", 1);
        assertThat(anonymous()
                        .post("/api/email-verifications", Map.of("token", mail.token()))
                        .status())
                .isEqualTo(200);
        return somebody;
    }

    private static void untilAllIsSent() {
        await().until(() -> database()
                .sql("select not exists (select from event_store.outbox where parked_at is null and failure is null)")
                .query(Boolean.class)
                .single());
    }

    private static List<Mail> commentsTold(Account author) {
        return mailbox().to(address(author)).stream()
                .filter(mail -> mail.subject().contains(" commented on "))
                .toList();
    }

    private static String end(Mail mail) {
        String path = "/api/sessions/mail-settings/unsubscription?token=";
        int start = Objects.requireNonNull(mail.plain()).indexOf(path);
        assertThat(start).isPositive();
        return mail.plain().substring(start).lines().findFirst().orElseThrow().strip();
    }

    private static String address(Account account) {
        return account.username() + "@example.org";
    }

    private static void comment(Account who, String post, String body) {
        Response written = who.api().post("/api/posts/" + post + "/comments", Map.of("body", body));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
    }
}
