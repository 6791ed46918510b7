package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import org.junit.jupiter.api.Test;

class WebhooksCommandTest extends CliTest {

    private static final String WEBHOOK = "/ops/webhooks/" + ID;
    private static final String SHOWN = """
            {"id":"%s","url":"https://example.org/hooks","description":"","events":["post.published"],\
            "withTexts":false,"active":true,"disabledBecause":null,"createdAt":"2026-01-02T03:04:05Z",\
            "secretExpiresAt":null,"position":4700,"lag":11,"waiting":1,"failing":2,"parked":3,\
            "lastDeliveredAt":null,"silentUntil":null}""".formatted(ID);

    @Test
    void theyAreListed() {
        server.on("GET /ops/webhooks", 200, "{\"items\":[" + SHOWN + "]}");

        Result result = cli.run("webhooks", "list");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.lines())
                .containsExactly(
                        "ID                                    STATE   LAG  WAITING  FAILING  PARKED  URL                        EVENTS",
                        ID + "  active   11        1        2       3  https://example.org/hooks  post.published");
    }

    @Test
    void whereThereIsNoneThatIsSaid() {
        server.on("GET /ops/webhooks", 200, "{\"items\":[]}");

        assertThat(cli.run("webhooks", "list").err()).isEqualTo("There is no webhook.\n");
    }

    @Test
    void oneIsAddedAndItsSecretPrintedAlone() {
        server.on("POST /ops/webhooks", 201, "{\"secret\":\"whsec_abc\",\"webhook\":" + SHOWN + "}");

        Result result =
                cli.run("webhooks", "add", "https://example.org/hooks", "--event", "post.published", "--no-texts");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("whsec_abc\n");
        assertThat(result.err()).contains(ID);
        assertThat(server.requests().getFirst().body())
                .isEqualTo(
                        "{\"url\":\"https://example.org/hooks\",\"events\":[\"post.published\"],\"withTexts\":false}");
    }

    @Test
    void oneIsRemoved() {
        server.on("DELETE " + WEBHOOK, 204, "");

        Result result = cli.run("webhooks", "remove", ID);

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("Removed webhook " + ID + ".\n");
    }

    @Test
    void whatThereIsNotCannotBeRemoved() {
        server.problem("DELETE " + WEBHOOK, 404, "Not found", "There is no such webhook.");

        assertThat(cli.run("webhooks", "remove", ID).exitCode()).isEqualTo(3);
    }

    @Test
    void itGetsAnotherSecret() {
        server.on("POST " + WEBHOOK + "/secrets", 201, "{\"secret\":\"whsec_def\"}");

        assertThat(cli.run("webhooks", "rotate", ID).out()).isEqualTo("whsec_def\n");
    }

    @Test
    void itIsEnabledAndDisabled() {
        server.on("PUT " + WEBHOOK + "/activation", 200, SHOWN).on("DELETE " + WEBHOOK + "/activation", 200, SHOWN);

        assertThat(cli.run("webhooks", "enable", ID).out()).isEqualTo("Enabled webhook " + ID + ".\n");
        assertThat(cli.run("webhooks", "disable", ID).out()).isEqualTo("Disabled webhook " + ID + ".\n");
    }

    @Test
    void deliveriesAreListedPageByPage() {
        String failing = """
                {"position":4711,"eventId":"e1","event":"post.edited","stream":"%s","state":"waiting","attempts":3,\
                "lastStatus":500,"durationMillis":12,"failure":"it answered 500","createdAt":"2026-01-02T03:04:05Z",\
                "attemptedAt":"2026-01-02T03:04:05Z","nextAttemptAt":"2026-01-02T03:05:00Z"}""".formatted(ID);
        String behind = """
                {"position":4712,"eventId":"e2","event":"post.edited","stream":"%s","state":"waiting","attempts":0,\
                "lastStatus":null,"durationMillis":null,"failure":null,"createdAt":"2026-01-02T03:04:05Z",\
                "attemptedAt":null,"nextAttemptAt":null}""".formatted(ID);
        server.on(
                        "GET " + WEBHOOK + "/deliveries?state=waiting&limit=100",
                        200,
                        "{\"items\":[" + behind + "],\"nextCursor\":\"4712\"}")
                .on(
                        "GET " + WEBHOOK + "/deliveries?state=waiting&limit=99&cursor=4712",
                        200,
                        "{\"items\":[" + failing + "],\"nextCursor\":null}");

        Result result = cli.run("webhooks", "deliveries", ID, "--state", "waiting");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.lines()).hasSize(3);
        assertThat(result.lines().get(1)).contains("4,712").endsWith("waits behind another");
        assertThat(result.lines().get(2))
                .contains("4,711", "500", "2026-01-02T03:05:00Z")
                .endsWith("it answered 500");
    }

    @Test
    void eventsAreSentAgain() {
        server.on("POST " + WEBHOOK + "/redelivery", 202, "{\"redelivered\":1}");

        Result one = cli.run("webhooks", "redeliver", ID, "4711");
        cli.run("webhooks", "redeliver", ID);

        assertThat(one.out()).isEqualTo("1 event on the way again.\n");
        assertThat(server.requests().getFirst().body()).isEqualTo("{\"position\":4711}");
        assertThat(server.requests().getLast().body()).isEqualTo("{}");
    }
}
