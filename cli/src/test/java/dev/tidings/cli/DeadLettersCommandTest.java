package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import org.junit.jupiter.api.Test;

class DeadLettersCommandTest extends CliTest {

    private static final String LETTERS = "/ops/projections/post/dead-letters";
    private static final String FAILED = """
            {"id":17,"position":4711,"stream":"01985f6e-2c1b-7000-8000-000000000009","event":"post.edited",\
            "cause":"java.lang.IllegalStateException","message":"No such post","attempts":3,\
            "parkedAt":"2026-01-02T03:04:05.678Z","attemptedAt":"2026-01-02T03:05:00Z"}""";
    private static final String WAITING = """
            {"id":18,"position":4712,"stream":"01985f6e-2c1b-7000-8000-000000000009","event":"post.published",\
            "cause":null,"message":null,"attempts":0,"parkedAt":"2026-01-02T03:04:05Z","attemptedAt":null}""";

    @Test
    void thoseOfAProjectionAreListedPageByPage() {
        server.on("GET " + LETTERS + "?limit=100", 200, "{\"items\":[" + FAILED + "],\"nextCursor\":\"a b\"}")
                .on(
                        "GET " + LETTERS + "?limit=99&cursor=a%20b",
                        200,
                        "{\"items\":[" + WAITING + "],\"nextCursor\":null}");

        Result result = cli.run("dead-letters", "list", "post");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.lines())
                .containsExactly(
                        "post:",
                        "ID  POSITION  EVENT           STREAM                                ATTEMPTS  PARKED                CAUSE",
                        "17     4,711  post.edited     01985f6e-2c1b-7000-8000-000000000009         3  2026-01-02T03:04:05Z  java.lang.IllegalStateException: No such post",
                        "18     4,712  post.published  01985f6e-2c1b-7000-8000-000000000009         0  2026-01-02T03:04:05Z  waits behind another");
    }

    @Test
    void withoutANameThoseOfEveryProjectionThatHasAnyAreListed() {
        server.on("GET /ops/projections", 200, """
                        {"items":[{"name":"user","deadLetters":0},{"name":"post","deadLetters":1}]}""")
                .on("GET " + LETTERS + "?limit=100", 200, "{\"items\":[" + FAILED + "],\"nextCursor\":null}");

        Result result = cli.run("dead-letters", "list", "--json");

        assertThat(result.out()).isEqualTo(FAILED + "\n");
    }

    @Test
    void whereNoneWaitsThatIsSaid() {
        server.on("GET /ops/projections", 200, "{\"items\":[]}");

        Result result = cli.run("dead-letters", "list");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEqualTo("No event waits.\n");
    }

    @Test
    void oneOrAllAreRetried() {
        server.on("POST " + LETTERS + "/17/retry", 200, "{\"projected\":2,\"complete\":true}")
                .on("POST " + LETTERS + "/retry", 200, "{\"projected\":1,\"complete\":false}");

        Result one = cli.run("dead-letters", "retry", "post", "17");
        Result all = cli.run("dead-letters", "retry", "post");

        assertThat(one.exitCode()).isZero();
        assertThat(one.out()).isEqualTo("2 events handled.\n");
        assertThat(all.exitCode()).isEqualTo(1);
        assertThat(all.out()).startsWith("1 event handled. One failed again:");
    }

    @Test
    void oneIsDiscardedWithAReason() {
        server.on("DELETE " + LETTERS + "/17?reason=Made%20by%20a%20test%20%26%20known", 204, "");

        Result result = cli.run("dead-letters", "discard", "post", "17", "--reason", "Made by a test & known");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("Discarded dead letter 17 of post.\n");
    }
}
