package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a command ends with, for people and for scripts. */
class FailureTest extends CliTest {

    @ParameterizedTest
    @CsvSource({
        "400, 2", "401, 5", "403, 5", "404, 3", "409, 4", "412, 4", "422, 4", "429, 6", "500, 1", "502, 6", "503, 6"
    })
    void everyStatusHasAnExitCodeAndItsProblemAMessage(int status, int exitCode) {
        server.problem("POST /ops/projections/post/rollback", status, "Something is wrong", "Mend it.");

        Result result = cli.run("rollback", "post");

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.err()).startsWith("Something is wrong: Mend it.\n").doesNotContain("\tat ");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void whatMayHaveBeenDoneOrNotHasAnExitCodeOfItsOwn() {
        server.on(
                "POST /ops/projections/post/rollback",
                500,
                "{\"type\":\"urn:tidings:problem:outcome-unknown\",\"title\":\"Nobody knows\",\"status\":500,"
                        + "\"detail\":\"Read back.\"}");

        Result result = cli.run("rollback", "post");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.err()).startsWith("It may have been done or not").contains("tidings projections");
    }

    @Test
    void withJsonTheProblemDocumentIsShownAsItCame() {
        server.problem("POST /ops/projections/post/rollback", 409, "Refused", "Wait.");

        Result result = cli.run("rollback", "post", "--json");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err())
                .isEqualTo(
                        "{\"type\":\"urn:tidings:problem:x\",\"title\":\"Refused\",\"status\":409,\"detail\":\"Wait.\"}\n");
    }

    @Test
    void whoIsNotLoggedInIsToldHow() {
        server.problem("GET /ops/projections", 401, "Log in first", "This needs a login.");

        assertThat(cli.run("projections").err()).contains("Log in with 'tidings login', or set TIDINGS_TOKEN.");
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        server.close();

        Result result = cli.run("projections");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.err())
                .startsWith(server.url() + " does not answer (nothing listens there)")
                .contains("--url");
    }

    @Test
    void aServerThatIsNoTidingsIsSaidToBeAnother() {
        server.on("GET /ops/projections", 200, "<html>It works!</html>");

        Result result = cli.run("projections");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).startsWith("The answer is not what a Tidings of this version gives:");
        assertThat(cli.run("events", "--from", "1").err()).contains("answers with status 500");
    }

    @Test
    void aUrlThatIsNoneIsAMistakeOfUsage() {
        Result result = cli.run("projections", "--url", "localhost:8080");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("'localhost:8080' is no URL of a server: write http://host:port");
    }

    @Test
    void aTypingErrorIsAMistakeOfUsageAndTheRightCommandIsSuggested() {
        Result result = cli.run("projection");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("tidings projections");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aMissingParameterIsAMistakeOfUsage() {
        assertThat(cli.run("rebuild").exitCode()).isEqualTo(2);
        assertThat(cli.run("dead-letters", "discard", "post", "17").err()).contains("--reason");
        assertThat(cli.run("events", "--limit", "0").exitCode()).isEqualTo(2);
    }
}
