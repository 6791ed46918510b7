package dev.tidings.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Endpoints where private networks are not called, and nobody takes what is sent. */
class WebhookEndpointTest extends CommandSideTest {

    private static final String URL = "https://hooks.invalid/tidings";

    @AfterEach
    void removeAll() {
        database().sql("delete from event_store.webhook").update();
    }

    @Test
    void anEndpointIsAddedWithASecretThatIsToldOnce() {
        Account admin = administrator();

        Response added = admin.api()
                .post(
                        "/ops/webhooks",
                        Map.of("url", URL, "events", List.of("post.published"), "description", "The search's"));

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        String id = added.json().path("webhook").path("id").asString();
        assertThat(added.header("Location")).isEqualTo("/ops/webhooks/" + id);
        assertThat(added.json().path("secret").asString()).matches("whsec_[A-Za-z0-9+/]{43}=");
        Response listed = admin.api().get("/ops/webhooks");
        assertThat(listed.body())
                .contains(id, URL, "post.published", "The search's")
                .doesNotContain("whsec_");
        assertThat(admin.api().get("/ops/webhooks/" + id).json().path("active").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "https://",
                "nonsense",
                "https://user:password@example.org/",
                "https://example.org/#here",
                "https://example.org:0/",
                "https://example.org:99999/",
                "https://exämple.org/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/",
                "https://sub.localhost/"
            })
    void whatMustNotBeCalledIsRefused(String url) {
        Response refused = administrator().api().post("/ops/webhooks", Map.of("url", url));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.problemFields()).containsExactly("url");
    }

    @Test
    void anEventThatThereIsNotIsRefused() {
        Response refused = administrator()
                .api()
                .post("/ops/webhooks", Map.of("url", URL, "events", List.of("post.published", "post.burnt")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problemFields()).containsExactly("events");
    }

    @Test
    void whatPeopleWroteIsSentForAdministratorsAlone() {
        Account operator = operator();

        Response added = operator.api().post("/ops/webhooks", Map.of("url", URL));
        Response refused = operator.api().post("/ops/webhooks", Map.of("url", URL, "withTexts", true));
        Response full = administrator().api().post("/ops/webhooks", Map.of("url", URL));

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.json().path("webhook").path("withTexts").asBoolean()).isFalse();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(full.json().path("webhook").path("withTexts").asBoolean()).isTrue();
    }

    @Test
    void nobodyElseMayTouchThem() {
        String endpoint = "/ops/webhooks/" + added();
        Account somebody = somebody();

        assertThat(anonymous().get("/ops/webhooks").status()).isEqualTo(401);
        assertThat(somebody.api().get("/ops/webhooks").status()).isEqualTo(403);
        assertThat(somebody.api().get(endpoint).status()).isEqualTo(403);
        assertThat(somebody.api().post("/ops/webhooks", Map.of("url", URL)).status())
                .isEqualTo(403);
        assertThat(somebody.api().post(endpoint + "/secrets").status()).isEqualTo(403);
        assertThat(somebody.api().put(endpoint + "/activation").status()).isEqualTo(403);
        assertThat(somebody.api().get(endpoint + "/deliveries").status()).isEqualTo(403);
        assertThat(somebody.api().post(endpoint + "/redelivery").status()).isEqualTo(403);
        assertThat(somebody.api().delete(endpoint).status()).isEqualTo(403);
    }

    @Test
    void anEndpointIsDisabledEnabledAndRemoved() {
        Account admin = administrator();
        String endpoint = "/ops/webhooks/" + added();

        Response disabled = admin.api().delete(endpoint + "/activation");
        Response enabled = admin.api().put(endpoint + "/activation");
        Response removed = admin.api().delete(endpoint);

        assertThat(disabled.json().path("active").asBoolean()).isFalse();
        assertThat(disabled.json().path("disabledBecause").asString()).isEqualTo("by-hand");
        assertThat(enabled.json().path("active").asBoolean()).isTrue();
        assertThat(removed.status()).isEqualTo(204);
        assertThat(admin.api().get(endpoint).status()).isEqualTo(404);
        assertThat(admin.api().delete(endpoint).status()).isEqualTo(404);
        assertThat(admin.api().put(endpoint + "/activation").status()).isEqualTo(404);
        assertThat(admin.api().post(endpoint + "/secrets").status()).isEqualTo(404);
        assertThat(admin.api().get(endpoint + "/deliveries").status()).isEqualTo(404);
        assertThat(admin.api().post(endpoint + "/redelivery").status()).isEqualTo(404);
    }

    @Test
    void whateverIsDoneToAnEndpointIsASecurityEvent() {
        Account operator = operator();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger logger = (Logger) LoggerFactory.getLogger("dev.tidings.security");
        logger.addAppender(lines);
        String id = operator.api()
                .post("/ops/webhooks", Map.of("url", URL))
                .json()
                .path("webhook")
                .path("id")
                .asString();
        String endpoint = "/ops/webhooks/" + id;

        operator.api().post(endpoint + "/secrets");
        operator.api().delete(endpoint + "/activation");
        operator.api().put(endpoint + "/activation");
        operator.api().delete(endpoint);
        operator.api().delete(endpoint + "/activation");
        logger.detachAppender(lines);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.contains("user.by=" + operator.id()) && line.endsWith("detail=" + id))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly(
                        "webhook-added",
                        "webhook-secret-made",
                        "webhook-disabled",
                        "webhook-enabled",
                        "webhook-removed");
    }

    @Test
    void thereAreNoMoreThanThereMayBe() {
        for (int i = 0; i < 20; i++) {
            added();
        }

        Response refused = administrator().api().post("/ops/webhooks", Map.of("url", URL));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problemType()).isEqualTo("too-many");
    }

    @Test
    void whatNobodyCanReadIsRefused() {
        Account admin = administrator();
        String deliveries = "/ops/webhooks/" + added() + "/deliveries";

        assertThat(admin.api().get(deliveries + "?cursor=nonsense").status()).isEqualTo(400);
        assertThat(admin.api().get(deliveries + "?state=lost").status()).isEqualTo(400);
        assertThat(admin.api().get(deliveries + "?limit=1000").status()).isEqualTo(400);
        assertThat(admin.api().get("/ops/webhooks/nonsense").status()).isEqualTo(404);
    }

    private String added() {
        return administrator()
                .api()
                .post("/ops/webhooks", Map.of("url", URL, "events", List.of("site.described")))
                .json()
                .path("webhook")
                .path("id")
                .asString();
    }

    private Account operator() {
        Account somebody = somebody();
        UUID id = somebody.id();
        assertThat(administrator()
                        .api()
                        .put("/api/users/" + id + "/roles/OPERATOR")
                        .status())
                .isEqualTo(200);
        return logIn(somebody.username(), PASSWORD);
    }
}
