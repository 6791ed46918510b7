package dev.tidings.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewDeviceTest extends CommandSideTest {

    private static final String SUBJECT = "A new log-in";
    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) CriOS/140.0 Safari/604.1";
    private static final String LAPTOP = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Test
    void aLoginWithADeviceThatWasNotUsedBeforeIsToldByMailOnce() {
        Account ann = somebody();

        logInWith(ann, PHONE);
        assertThat(mailbox().waitFor(address(ann), SUBJECT, 1).plain()).contains("Chrome on iOS");
        logInWith(ann, PHONE);
        logInWith(ann, LAPTOP);

        assertThat(mailbox().waitFor(address(ann), SUBJECT, 2).plain()).contains("Firefox on Linux");
        assertThat(ann.api().get("/api/sessions").body()).contains("\"device\":\"Chrome on iOS\"");
    }

    @Test
    void whoDoesNotWantSuchMailGetsNone() {
        Account ann = somebody();
        assertThat(ann.api().get("/api/sessions/mail-settings").body())
                .isEqualTo("{\"newDevice\":true,\"replied\":true}");

        Response chosen = ann.api().put("/api/sessions/mail-settings", Map.of("newDevice", false));

        assertThat(chosen.status()).isEqualTo(200);
        logInWith(ann, PHONE);
        await().until(() -> waiting(ann) == 0);
        ann.api().put("/api/sessions/mail-settings", Map.of("newDevice", true));
        logInWith(ann, LAPTOP);
        assertThat(mailbox().waitFor(address(ann), SUBJECT, 1).plain()).contains("Firefox on Linux");
        assertThat(ann.api().put("/api/sessions/mail-settings", "{}").problemFields())
                .containsExactly("newDevice");
    }

    private static long waiting(Account account) {
        return database()
                .sql("select count(*) from event_store.outbox where user_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
    }

    private void logInWith(Account account, String userAgent) {
        Response session = anonymous()
                .post(
                        "/api/sessions",
                        Map.of("username", account.username(), "password", PASSWORD),
                        "User-Agent",
                        userAgent);
        assertThat(session.status()).isEqualTo(200);
    }

    private static String address(Account account) {
        return account.username() + "@example.org";
    }
}
