package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import org.junit.jupiter.api.Test;

class EventsCommandTest extends CliTest {

    @Test
    void theNewestAreShownUnlessAsked() {
        server.on("GET /ops/projections", 200, "{\"items\":[{\"name\":\"post\",\"head\":1000}]}")
                .on("GET /ops/events?from=999&limit=2", 200, page("null", event(999), viewsOf(1000)));

        Result result = cli.run("events", "--limit", "2");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.lines()).hasSize(3);
        assertThat(result.lines().get(1))
                .contains("999", "2026-01-02T03:04:05.678Z", "post.drafted", "post/p1 0", "{\"title\":\"A title\"}");
        assertThat(result.lines().get(2)).contains("1,000", "post.views-recorded", "-");
    }

    @Test
    void pagesAreReadUntilThereAreEnough() {
        server.on("GET /ops/events?from=1&stream=p1&name=post.drafted&limit=100", 200, page("7", event(1)))
                .on("GET /ops/events?from=7&stream=p1&name=post.drafted&limit=100", 200, page("9", event(7)))
                .on("GET /ops/events?from=9&stream=p1&name=post.drafted&limit=100", 200, page("null"));

        Result result = cli.run("events", "--stream", "p1", "--name", "post.drafted", "--limit", "500", "--json");

        assertThat(result.lines()).containsExactly(event(1), event(7));
    }

    @Test
    void theLogIsFollowedAcrossABreakFromWhereItBroke() {
        server.on("GET /ops/projections", 200, "{\"items\":[{\"name\":\"post\",\"head\":1000}]}")
                .events("GET /ops/events?from=1001&name=post.drafted", "event", event(1), event(2))
                .problem(
                        "GET /ops/events?from=1001&name=post.drafted",
                        403,
                        "You may not do this",
                        "Ask an administrator.");

        Result result = cli.run("events", "--follow", "--name", "post.drafted", "--json");

        assertThat(result.lines()).containsExactly(event(1), event(2));
        assertThat(server.requests().getLast().lastEventId()).isEqualTo("2");
        assertThat(result.exitCode()).isEqualTo(5);
    }

    private static String page(String nextFrom, String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"nextFrom\":" + nextFrom + "}";
    }

    private static String event(long position) {
        return """
                {"position":%s,"stream":{"type":"post","id":"p1"},"version":0,"name":"post.drafted","revision":1,\
                "recordedAt":"2026-01-02T03:04:05.678Z","payload":{"title":"A title"},"metadata":{}}""".formatted(position);
    }

    private static String viewsOf(long position) {
        return """
                {"position":%s,"stream":null,"version":null,"name":"post.views-recorded","revision":1,\
                "recordedAt":"2026-01-02T03:04:05.678Z","payload":{"count":2},"metadata":{}}""".formatted(position);
    }
}
