package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildCommandTest extends CliTest {

    private static final String START = "POST /ops/projections/trending/rebuilds";
    private static final String WATCH = "GET /ops/rebuilds/" + ID;
    private static final String VERIFY = "POST /ops/rebuilds/" + ID + "/verification";
    private static final String SWITCH = "POST /ops/rebuilds/" + ID + "/switch";

    @Test
    void itIsStartedAndFollowedUntilItHasCaughtUp() {
        server.on(START, 202, rebuild("building", 0))
                .events(WATCH, "progress", rebuild("building", 94_000), rebuild("caught-up", 200_000));

        Result result = cli.run("rebuild", "trending");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(server.requests().getFirst().body()).isEqualTo("{\"switchWhenCaughtUp\":false}");
        assertThat(result.err().lines())
                .containsExactly(
                        "trending generation 2  building  47 %  94,000 of 200,000 events  41,000/s  2.6 s left",
                        "trending generation 2  caught-up  100 %  200,000 of 200,000 events  41,000/s",
                        "Next: 'tidings verify trending' compares it with the live one, 'tidings switch trending' makes"
                                + " it live, 'tidings cancel trending' drops it.");
        assertThat(result.out()).isEqualTo("trending generation 2 has caught up.\n");
    }

    @Test
    void onATerminalABarIsDrawnOverAgain() {
        server.on(START, 202, rebuild("building", 0))
                .events(WATCH, "progress", rebuild("building", 100_000), rebuild("caught-up", 200_000));

        Result result = cli.watched().run("rebuild", "trending");

        List<String> drawn = Arrays.asList(result.err().split("\r", -1));
        assertThat(drawn.get(1))
                .startsWith("trending generation 2  building  █████")
                .contains("█░")
                .contains("50 %  100,000 of 200,000 events  41,000/s  2.6 s left")
                .endsWith("\u001b[K")
                .hasSizeLessThan(100 + "\u001b[K".length());
        assertThat(drawn.get(2)).contains("100 %").doesNotContain("░");
    }

    @Test
    void withJsonOnlyTheRebuildIsPrinted() {
        server.on(START, 202, rebuild("building", 0))
                .events(WATCH, "progress", rebuild("building", 94_000), rebuild("caught-up", 200_000));

        Result result = cli.run("rebuild", "trending", "--json");

        assertThat(result.out()).isEqualTo(rebuild("caught-up", 200_000) + "\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void withoutWaitingItIsOnlyStarted() {
        server.on(START, 202, rebuild("building", 0));

        Result result = cli.run("rebuild", "trending", "--no-wait");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains(ID);
        assertThat(server.asked()).containsExactly(START);
    }

    @Test
    void withSwitchTheServerIsToldToAndItIsFollowedUntilItIsLive() {
        String switching = rebuild("caught-up", 200_000).replace("CaughtUp\":false", "CaughtUp\":true");
        server.on(START, 202, rebuild("building", 0)).events(WATCH, "progress", switching, rebuild("live", 200_000));

        Result result = cli.run("rebuild", "trending", "--switch");

        assertThat(server.requests().getFirst().body()).isEqualTo("{\"switchWhenCaughtUp\":true}");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("trending generation 2 is live.\n");
    }

    @Test
    void withVerifyAndSwitchItIsMadeLiveOnceItWasFoundEqual() {
        server.on(START, 202, rebuild("building", 0))
                .events(WATCH, "progress", rebuild("caught-up", 200_000))
                .on(VERIFY, 200, verified(true, 0))
                .on(SWITCH, 200, rebuild("live", 200_000));

        Result result = cli.run("rebuild", "trending", "--verify", "--switch");

        assertThat(server.requests().getFirst().body()).isEqualTo("{\"switchWhenCaughtUp\":false}");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("is live");
    }

    @Test
    void withVerifyAndSwitchItStaysAsideWhenItDiffers() {
        server.on(START, 202, rebuild("building", 0))
                .events(WATCH, "progress", rebuild("caught-up", 200_000))
                .on(VERIFY, 200, verified(false, 3));

        Result result = cli.run("rebuild", "trending", "--verify", "--switch");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("differs");
        assertThat(server.asked()).doesNotContain(SWITCH);
    }

    @Test
    void aServerWithoutEventsIsAskedAgainAndAgain() {
        server.on(START, 202, rebuild("building", 0))
                .on(WATCH, 200, rebuild("building", 50_000))
                .on(WATCH, 200, rebuild("building", 100_000))
                .on(WATCH, 200, rebuild("caught-up", 200_000));

        Result result = cli.run("rebuild", "trending");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("50 %  100,000 of").contains("100 %");
    }

    @Test
    void aStreamThatEndsEarlyIsTakenUpAgain() {
        server.on(START, 202, rebuild("building", 0))
                .events(WATCH, "progress", rebuild("building", 50_000))
                .on(WATCH, 200, rebuild("building", 60_000))
                .events(WATCH, "progress", rebuild("caught-up", 200_000));

        Result result = cli.run("rebuild", "trending");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("has caught up");
    }

    @Test
    void aRebuildThatFailsSaysWhereAndWhyAndExitsWithOne() {
        server.on(START, 202, rebuild("building", 0)).events(WATCH, "progress", rebuild("failed", 4_710, """
                        ,"failure":{"position":4711,"event":"post.edited","cause":"java.lang.IllegalStateException",\
                        "message":"No such post"},"verification":null"""));

        Result result = cli.run("rebuild", "trending");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .contains("trending generation 2 failed")
                .contains("position 4711, post.edited")
                .contains("IllegalStateException: No such post");
    }

    @Test
    void oneUnderWayAlreadyIsAConflict() {
        server.problem(START, 409, "A rebuild is under way", "Wait for it or cancel it.");

        Result result = cli.run("rebuild", "trending");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err()).isEqualTo("A rebuild is under way: Wait for it or cancel it.\n");
    }

    @Test
    void equalGenerationsAreSaidToBe() {
        server.on("GET /ops/rebuilds?projection=trending&limit=1", 200, list(rebuild("caught-up", 200_000)))
                .on(VERIFY, 200, verified(true, 0));

        Result result = cli.run("verify", "trending");

        assertThat(result.exitCode()).isZero();
        assertThat(result.lines())
                .containsExactly(
                        "trending generation 2 equals the live one, row for row, at position 200,000.",
                        "TABLE          ONLY LIVE  ONLY NEW  DIFFERENT",
                        "trending_post          0         0          0");
    }

    @Test
    void differencesAreShownByTableAndKeyAndExitWithOne() {
        server.on(VERIFY, 200, verified(false, 3));

        Result result = cli.run("verify", ID);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.lines())
                .contains(
                        "trending_post          0         0          3",
                        "The first in trending_post:",
                        "  different  post_id=p1  in views, views_7d");
    }

    @Test
    void withoutANameItIsTheOnlyOneUnderWay() {
        server.on(
                        "GET /ops/rebuilds?limit=100",
                        200,
                        list(rebuild("caught-up", 200_000), rebuild("live", 1).replace(ID, ID.replace("1b", "1c"))))
                .on(SWITCH, 200, rebuild("live", 200_000));

        Result result = cli.run("switch");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("is live");
    }

    @Test
    void amongSeveralUnderWayOneMustBeNamed() {
        server.on("GET /ops/rebuilds?limit=100", 200, list(rebuild("building", 1), rebuild("building", 1)));

        Result result = cli.run("cancel");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("name one of trending, trending");
    }

    @Test
    void aCancelledRebuildIsSaidToBe() {
        server.on("DELETE /ops/rebuilds/" + ID, 200, rebuild("cancelled", 4_711));

        Result result = cli.run("cancel", ID);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("trending generation 2: cancelled.\n");
    }

    @Test
    void aProjectionThatWasNeverRebuiltHasNothingToVerify() {
        server.on("GET /ops/rebuilds?projection=user&limit=1", 200, list());

        Result result = cli.run("verify", "user");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("user has never been rebuilt");
    }

    @Test
    void rebuildsAreListedNewestFirst() {
        server.on("GET /ops/rebuilds?limit=20", 200, list(rebuild("building", 94_000)));

        Result result = cli.run("rebuilds");

        assertThat(result.lines().getLast())
                .contains(ID, "trending", "building", "94,000 of 200,000", "2026-01-02T03:04:05Z");
    }

    private static String list(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"nextCursor\":null}";
    }

    private static String verified(boolean equal, int different) {
        String examples = equal
                ? ""
                : "{\"key\":{\"post_id\":\"p1\"},\"kind\":\"different\",\"columns\":[\"views\",\"views_7d\"]}";
        return rebuild(equal ? "verified" : "caught-up", 200_000, """
                ,"failure":null,"verification":{"verifiedAt":"2026-01-02T03:05:00Z","position":200000,"equal":%s,\
                "tables":[{"table":"trending_post","onlyLive":0,"onlyNew":0,"different":%s,"examples":[%s]}]}""".formatted(equal, different, examples));
    }
}
