package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectionsCommandTest extends CliTest {

    private static final String TRENDING = """
            {"name":"trending","version":1,"generation":1,"previousGeneration":null,"status":"rebuilding",\
            "position":199988,"head":200000,"lag":{"events":12,"seconds":0.42},"rate":1234.5,"deadLetters":0,\
            "segments":[{"segment":0,"position":200000,"owner":"node-1"},{"segment":1,"position":199988,"owner":null}],\
            "rebuild":%s}""".formatted(rebuild("building", 94_000));
    private static final String POST = """
            {"name":"post","version":2,"generation":3,"previousGeneration":2,"status":"running",\
            "position":200000,"head":200000,"lag":{"events":0,"seconds":0},"rate":0.25,"deadLetters":2,\
            "segments":[],"rebuild":null}""";
    private static final String LIST = "{\"items\":[" + TRENDING + "," + POST + "]}";

    @BeforeEach
    void recordAnswers() {
        server.on("GET /ops/projections", 200, LIST);
    }

    @Test
    void allAreShownWithLagRateDeadLettersAndRebuild() {
        Result result = cli.run("projections");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.lines())
                .containsExactly(
                        "PROJECTION  STATUS      GENERATION     POSITION  LAG               RATE     DEAD LETTERS  REBUILD",
                        "trending    rebuilding  1               199,988  12 events, 0.4 s  1,235/s             0  generation 2 building 47 %, 2.6 s left",
                        "post        running     3 (2 is kept)   200,000  none              0.3/s               2  -");
        assertThat(server.requests().getFirst().authorization()).isEqualTo("Bearer a-token");
    }

    @Test
    void onATerminalLinesAreCutToItsWidth() {
        Result result = cli.watched().run("projections");

        assertThat(result.lines()).allMatch(line -> line.length() <= 100);
        assertThat(result.lines().get(1)).endsWith("…");
    }

    @Test
    void oneIsShownWithItsSegments() {
        Result result = cli.run("projections", "trending");

        assertThat(result.lines())
                .contains("SEGMENT  POSITION  SERVER", "      0   200,000  node-1", "      1   199,988  -")
                .noneMatch(line -> line.startsWith("post "));
    }

    @Test
    void withJsonTheAnswerIsPrintedAsItCame() {
        assertThat(cli.run("projections", "--json").out()).isEqualTo(LIST + "\n");
        assertThat(cli.run("projections", "post", "--json").out()).isEqualTo(POST + "\n");
    }

    @Test
    void anUnknownOneIsNotFoundAndTheKnownAreNamed() {
        Result result = cli.run("projections", "trendy");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).isEqualTo("There is no projection 'trendy'; there are: trending, post\n");
    }

    @Test
    void aRollbackSaysWhichGenerationIsLive() {
        server.on("POST /ops/projections/post/rollback", 200, POST.replace("\"generation\":3", "\"generation\":2"));

        Result result = cli.run("rollback", "post");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("post generation 2 is live again.\n");
    }

    @Test
    void aRollbackWithoutAPreviousGenerationIsRefused() {
        server.problem("POST /ops/projections/post/rollback", 409, "Nothing to roll back to", "It was dropped.");

        Result result = cli.run("rollback", "post");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err()).contains("Nothing to roll back to: It was dropped.");
    }
}
