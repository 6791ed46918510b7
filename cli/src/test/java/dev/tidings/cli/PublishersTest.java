package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import org.junit.jupiter.api.Test;

class PublishersTest extends CliTest {

    @Test
    void whoPublishesTheLogIsShownToo() {
        server.on("GET /ops/projections", 200, """
                {"items":[],"publishers":[\
                {"node":"7@a","topic":"tidings-log","publishes":true,"position":199990,"lagEvents":10,"rate":500.0,\
                "failures":1,"lastFailure":"no broker","failedAt":"2026-06-15T12:34:56Z"},\
                {"node":"8@b","topic":"tidings-log","publishes":false,"position":0,"lagEvents":0,"rate":0.0,\
                "failures":0,"lastFailure":null,"failedAt":null}]}""");

        Result result = cli.run("projections");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.lines())
                .anyMatch(line -> line.matches(
                        "tidings-log +7@a +publishing +199,990 +10 events +500/s +1 +2026-06-15T12:34:56Z no broker"))
                .anyMatch(line -> line.matches("tidings-log +8@b +waiting +- +- +- +0 +-"));
    }
}
