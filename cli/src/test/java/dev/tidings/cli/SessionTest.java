package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest extends CliTest {

    private static final String LIST = "{\"items\":[]}";
    private static final String LOG_IN = "POST /api/sessions";
    private static final String REFRESH = "POST /api/sessions/refresh";
    private static final String LOG_OUT = "DELETE /api/sessions/current";
    private static final String PROJECTIONS = "GET /ops/projections";

    @BeforeEach
    void haveNoToken() {
        cli = Cli.at(folder).with("TIDINGS_URL", server.url());
    }

    @Test
    void aLoginIsKeptInAFileThatOnlyItsOwnerReads() throws IOException {
        server.on(LOG_IN, 200, session("first", 900)).on(PROJECTIONS, 200, LIST);

        Result login = cli.with("TIDINGS_PASSWORD", "secret").run("login", "--user", "ada");
        Result after = cli.run("projections");

        assertThat(login.exitCode()).as(login.err()).isZero();
        assertThat(login.err()).startsWith("Logged in as ada at " + server.url());
        assertThat(after.exitCode()).isZero();
        assertThat(server.requests().get(0).body()).contains("\"username\":\"ada\"", "\"password\":\"secret\"");
        assertThat(server.requests().get(1).authorization()).isEqualTo("Bearer first-access");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sessions())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(sessions())).doesNotContain("secret");
    }

    @Test
    void whoWouldSendAPasswordUnencryptedIsToldBefore() {
        Result far =
                cli.with("TIDINGS_PASSWORD", "secret").run("login", "--user", "ada", "--url", "http://tidings.invalid");
        Result encrypted = cli.with("TIDINGS_PASSWORD", "secret")
                .run("login", "--user", "ada", "--url", "https://tidings.invalid");

        assertThat(far.err()).startsWith("Warning: the password goes to http://tidings.invalid unencrypted");
        assertThat(encrypted.err()).doesNotContain("Warning");
    }

    @Test
    void theFileIsWhereXdgPutsConfiguration() {
        server.on(LOG_IN, 200, session("first", 900));

        cli.with("XDG_CONFIG_HOME", folder.resolve("xdg").toString())
                .with("TIDINGS_PASSWORD", "secret")
                .run("login", "--user", "ada");

        assertThat(folder.resolve("xdg/tidings/sessions.json")).exists();
    }

    @Test
    void aTokenThatHasExpiredIsRenewedAndTheNewOneKept() {
        server.on(LOG_IN, 200, session("first", 0))
                .on(REFRESH, 200, session("second", 900))
                .on(PROJECTIONS, 200, LIST);
        cli.with("TIDINGS_PASSWORD", "secret").run("login", "--user", "ada");

        cli.run("projections");
        cli.run("projections");

        assertThat(server.asked()).containsExactly(LOG_IN, REFRESH, PROJECTIONS, PROJECTIONS);
        assertThat(server.requests().get(1).body()).isEqualTo("{\"refreshToken\":\"first-refresh\"}");
        assertThat(server.requests().get(3).authorization()).isEqualTo("Bearer second-access");
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnceAndTheRequestRepeated() {
        server.on(LOG_IN, 200, session("first", 900))
                .on(REFRESH, 200, session("second", 900))
                .problem(PROJECTIONS, 401, "Log in first", "The access token is not valid.")
                .on(PROJECTIONS, 200, LIST);
        cli.with("TIDINGS_PASSWORD", "secret").run("login", "--user", "ada");

        Result result = cli.run("projections");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(server.asked()).containsExactly(LOG_IN, PROJECTIONS, REFRESH, PROJECTIONS);
    }

    @Test
    void aLoginThatHasEndedSaysSo() {
        server.on(LOG_IN, 200, session("first", 0))
                .problem(REFRESH, 401, "The refresh token is not valid", "Log in again.");
        cli.with("TIDINGS_PASSWORD", "secret").run("login", "--user", "ada");

        Result result = cli.run("projections");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("The login of ada at " + server.url() + " has ended");
    }

    @Test
    void logoutEndsItHereAndThere() throws IOException {
        server.on(LOG_IN, 200, session("first", 900)).on(LOG_OUT, 204, "");
        cli.with("TIDINGS_PASSWORD", "secret").run("login", "--user", "ada");

        Result result = cli.run("logout");

        assertThat(result.exitCode()).isZero();
        assertThat(server.requests().getLast().line()).isEqualTo(LOG_OUT);
        assertThat(Files.readString(sessions())).isEqualTo("{}");
    }

    @Test
    void aUserOfOneCommandIsLoggedInAndOut() {
        server.on(LOG_IN, 200, session("first", 900)).on(PROJECTIONS, 200, LIST).on(LOG_OUT, 204, "");

        Result result = cli.with("TIDINGS_PASSWORD", "secret").run("projections", "--user", "ada");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(server.asked()).containsExactly(LOG_IN, PROJECTIONS, LOG_OUT);
        assertThat(sessions()).doesNotExist();
    }

    @Test
    void aWrongPasswordIsToldAndNothingIsKept() {
        server.problem(LOG_IN, 401, "The credentials are wrong", "Check the name and the password.");

        Result result = cli.with("TIDINGS_PASSWORD", "wrong").run("login", "--user", "ada");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).startsWith("The credentials are wrong: Check the name and the password.");
        assertThat(sessions()).doesNotExist();
    }

    @Test
    void withNobodyToAskTheNameMustBeGiven() {
        Result result = cli.run("login");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("tidings login --user NAME");
    }

    private Path sessions() {
        return folder.resolve(".config/tidings/sessions.json");
    }

    private static String session(String name, int seconds) {
        return """
                {"accessToken":"%s-access","tokenType":"Bearer","expiresIn":%s,"refreshToken":"%s-refresh",\
                "userId":"00000000-0000-7000-8000-000000000001"}""".formatted(name, seconds, name);
    }
}
