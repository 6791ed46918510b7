package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever fails answers with a problem document; {@link ApiClient} checks each one's form. */
@ProbeTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = ApiClient.of(port);
    }

    @Test
    void aProblemOfTheApplicationIsAnsweredAsItIs() {
        Response response = api.get("/api/failures/problem");

        assertThat(response.status()).isEqualTo(412);
        assertThat(response.problemType()).isEqualTo("version-mismatch");
        assertThat(response.json().path("detail").asString()).isEqualTo("Read it again.");
        assertThat(response.json().path("instance").asString()).isEqualTo("/api/failures/problem");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatWasDoneIsNotRefusedForTheFormThatItsClientWantsTheAnswerIn() {
        Response done = api.post("/api/notes", Map.of("title", "A note"), "Accept", "text/html");
        Response read = api.get("/api/notes/" + UUID.randomUUID(), "Accept", "text/html");

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.header("Content-Type")).startsWith("application/json");
        assertThat(read.status()).isEqualTo(406);
    }

    @Test
    void aProblemIsFoundInsideOfWhatWrapsIt() {
        Response response = api.get("/api/failures/wrapped");

        assertThat(response.problemType()).isEqualTo("validation-failed");
        assertThat(response.problemFields()).containsExactly("title");
        assertThat(response.json().path("detail").asString()).contains("title is taken");
    }

    @ParameterizedTest
    @CsvSource({"later, 503, 2", "soon, 429, 1"})
    void aWaitIsToldInWholeSecondsAndNeverAsZero(String failure, int status, String seconds) {
        Response response = api.get("/api/failures/" + failure);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("Retry-After")).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-database", "no-connection", "bare-sql", "closed-connection", "full-disk"})
    void aDatabaseOutOfReachIsSomethingToTryAgain(String failure) {
        Response response = api.get("/api/failures/" + failure);

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.problemType()).isEqualTo("unavailable");
        assertThat(response.header("Retry-After")).isEqualTo("1");
        assertThat(response.body()).doesNotContain("10.0.0.1");
    }

    @Test
    void aLostAnswerToACommitLeavesAChangeUnknownAndAReadToBeTriedAgain() {
        assertThat(api.post("/api/failures/lost-commit", Map.of()).problemType())
                .isEqualTo("outcome-unknown");

        Response read = api.get("/api/failures/lost-commit");

        assertThat(read.status()).isEqualTo(503);
        assertThat(read.problemType()).isEqualTo("unavailable");
        assertThat(read.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void theUnexpectedIsLoggedOnceWithItsRequestAndGivesNothingAway(CapturedOutput output) {
        Response response = api.get("/api/failures/unexpected", "X-Request-Id", "find-me");

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.problemType()).isEqualTo("internal-error");
        assertThat(response.body()).doesNotContain("secret");
        assertThat(output.getOut().split("secret of the house", -1)).hasSize(2);
        assertThat(output.getOut()).contains("[find-me]").contains("GET /api/failures/unexpected failed");
    }

    @ParameterizedTest
    @CsvSource({"denied, 403, forbidden", "locked, 423, locked", "sent, 410, gone"})
    void aStatusAloneBecomesAProblemToo(String failure, int status, String type) {
        Response response = api.get("/api/failures/" + failure);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.problemType()).isEqualTo(type);
        assertThat(response.body()).doesNotContain("secret");
    }

    @Test
    void aStreamThatFailsBeforeItsFirstByteIsAProblem() {
        assertThat(api.get("/api/failures/stream-start").problemType()).isEqualTo("forbidden");
    }

    @Test
    void aStreamThatFailsHalfwayIsBrokenOff(CapturedOutput output) {
        assertThatThrownBy(() -> api.get("/api/failures/stream-middle")).isInstanceOf(UncheckedIOException.class);

        assertThat(output.getOut().split("secret of the house", -1))
                .as("logged once")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api/nowhere", "/error", "/actuator/env", "/api/notes/", "/favicon.ico"})
    void whatIsNotServedIsNotFound(String path) {
        Response response = api.unchecked().get(path);

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.problemType()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "0197c1a0-0000-7000-8000-000000000001%20", "1-1-1-1-1"})
    void anIdThatIsNoneNamesNothing(String id) {
        assertThat(api.get("/api/notes/" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "PATCH", "BREW"})
    void aWrongMethodIsToldWhichOnesAreAllowed(String method) {
        Response response = api.unchecked().send(method, "/api/search?q=a", null);

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vnd.api+json", "application/json;profile=x", "*/*"})
    void jsonIsJsonWhateverItIsAskedForAs(String accept) {
        assertThat(api.get("/api/search?q=a", "Accept", accept).header("Content-Type"))
                .isEqualTo("application/json");
    }

    @Test
    void anAnswerThatNobodyCanGiveIsNotAcceptable() {
        assertThat(api.get("/api/search?q=a", "Accept", "application/xml").status())
                .isEqualTo(406);
        assertThat(api.get("/api/search?q=a", "Accept", "nonsense").status()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "nonsense", "application/json;charset=x"})
    void aBodyThatIsNotJsonIsNotSupported(String type) {
        assertThat(api.post("/api/notes", "a=b", "Content-Type", type).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "'', q, is required",
        "q=a&limit=ten, limit, must be a whole number within its range",
        "q=a&limit=99999999999, limit, must be a whole number within its range",
        "q=a&limit=0, limit, must be greater than or equal to 1",
        "q=a&published=perhaps, published, must be true or false",
        "q=a&since=yesterday, since, must be an RFC 3339 time such as 2026-01-31T12:00:00Z",
        "q=a&since=2026-13-01T00:00:00Z, since, must be an RFC 3339 time such as 2026-01-31T12:00:00Z",
        "q=a&colour=blue, colour, 'must be one of RED, GREEN'"
    })
    void aWrongParameterIsNamed(String query, String field, String message) {
        Response response = api.get("/api/search?" + query, "Accept-Language", "de");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemType()).isEqualTo("validation-failed");
        assertThat(response.problemFields()).containsExactly(field);
        assertThat(response.json().path("errors").path(0).path("message").asString())
                .isEqualTo(message);
    }

    @Test
    void aWrongHeaderIsNamed() {
        assertThat(api.get("/api/with-header").problemFields()).containsExactly("Min-Event-Position");
        assertThat(api.get("/api/with-header", "Min-Event-Position", "x").problemFields())
                .containsExactly("Min-Event-Position");
    }

    @Test
    void aBodyThatBreaksItsConstraintsIsNamedFieldByField() {
        assertThat(api.post("/api/notes", Map.of("title", "")).problemFields()).containsExactly("title");
        assertThat(api.post("/api/notes", Map.of()).problemFields()).containsExactly("title");
    }
}
