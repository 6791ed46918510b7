package dev.tidings.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UnsentMailEndpointTest extends CommandSideTest {

    private static final String FAILURE = "the server refuses it with 550";

    @AfterEach
    void forget() {
        database()
                .sql("delete from event_store.outbox where failure = ?")
                .param(FAILURE)
                .update();
    }

    @Test
    void whatIsParkedIsShownWithWhereMailGoes() {
        UUID id = parked(UUID.randomUUID());

        Response listed = administrator().api().get("/ops/mails");

        assertThat(listed.status()).as(listed.toString()).isEqualTo(200);
        assertThat(listed.json().path("destination").asString()).startsWith("into files in /");
        JsonNode mail = listed.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(mail.path("state").asString()).isEqualTo("parked");
        assertThat(mail.path("failure").asString()).isEqualTo(FAILURE);
        assertThat(mail.path("nextAttemptAt").isNull()).isTrue();
    }

    @Test
    void oneIsTriedAgain() {
        Account ann = somebody();
        UUID id = parked(ann.id());

        Response retried = administrator().api().post("/ops/mails/" + id + "/retry");

        assertThat(retried.status()).as(retried.toString()).isEqualTo(202);
        assertThat(retried.json().path("retried").asInt()).isEqualTo(1);
        await().until(() -> count(id) == 0);
        assertThat(administrator().api().post("/ops/mails/" + id + "/retry").status())
                .isEqualTo(404);
    }

    @Test
    void allThatAreParkedAreTriedAgain() {
        UUID user = somebody().id();
        UUID one = parked(user);
        UUID other = parked(user);

        Response retried = administrator().api().post("/ops/mails/retry");

        assertThat(retried.json().path("retried").asInt())
                .as("the same mail to the same user once")
                .isEqualTo(1);
        await().until(() -> count(one) + count(other) == 1);
    }

    @Test
    void nobodyElseMay() {
        Account somebody = somebody();

        assertThat(anonymous().get("/ops/mails").status()).isEqualTo(401);
        assertThat(somebody.api().get("/ops/mails").status()).isEqualTo(403);
        assertThat(somebody.api().post("/ops/mails/retry").status()).isEqualTo(403);
        assertThat(somebody.api()
                        .post("/ops/mails/" + UUID.randomUUID() + "/retry")
                        .status())
                .isEqualTo(403);
    }

    private static UUID parked(UUID user) {
        UUID id = UUID.randomUUID();
        database()
                .sql("insert into event_store.outbox (id, channel, kind, user_id, parked_at, failure, attempts)"
                        + " values (?, 'mail', 'password-changed', ?, now(), ?, 9)")
                .params(id, user, FAILURE)
                .update();
        return id;
    }

    private static long count(UUID id) {
        return database()
                .sql("select count(*) from event_store.outbox where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
