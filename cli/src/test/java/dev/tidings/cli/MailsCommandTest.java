package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import org.junit.jupiter.api.Test;

class MailsCommandTest extends CliTest {

    @Test
    void mailThatWasNotSentIsListedWithWhereMailGoes() {
        server.on("GET /ops/mails", 200, """
                {"destination":"into files in /data/mail","items":[{"id":"%s","kind":"email-proof",\
                "userId":"01985f6e-2c1b-7000-8000-000000000009","state":"parked","attempts":9,\
                "failure":"the server refuses it with 550","createdAt":"2026-01-02T03:04:05Z",\
                "nextAttemptAt":null}]}""".formatted(ID));

        Result result = cli.run("mails", "list");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).isEqualTo("Mail goes into files in /data/mail.\n");
        assertThat(result.lines().get(1)).startsWith(ID).endsWith("the server refuses it with 550");
    }

    @Test
    void whereAllWasSentThatIsSaid() {
        server.on("GET /ops/mails", 200, "{\"destination\":\"to mail.example\",\"items\":[]}");

        assertThat(cli.run("mails", "list").err()).contains("mail.example", "All of it was sent.");
    }

    @Test
    void oneOrAllAreTriedAgain() {
        server.on("POST /ops/mails/" + ID + "/retry", 202, "{\"retried\":1}")
                .on("POST /ops/mails/retry", 202, "{\"retried\":2}");

        assertThat(cli.run("mails", "retry", ID).out()).isEqualTo("1 mail to be tried again.\n");
        assertThat(cli.run("mails", "retry").out()).isEqualTo("2 mails to be tried again.\n");
    }
}
