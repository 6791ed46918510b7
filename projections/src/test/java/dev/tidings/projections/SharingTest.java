package dev.tidings.projections;

import static dev.tidings.projections.ProjectionWorld.until;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.eventstore.PageLimit;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharingTest {

    private final ProjectionWorld world = new ProjectionWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aNodeAloneWorksOnEverything() {
        TestNode node = world.node("board", "counts").start();

        until(() -> shares(node, "board").equals(List.of(2L))
                && shares(node, "counts").equals(List.of(2L)));
    }

    @Test
    void twoNodesShareEveryProjectionAndTheOneThatIsLeftTakesAllAgain() {
        TestNode first = world.node("board", "counts").start();
        until(() -> shares(first, "board").equals(List.of(2L)));

        TestNode second = world.node("board", "counts").start();
        until(() -> shares(first, "board").equals(List.of(1L, 1L))
                && shares(first, "counts").equals(List.of(1L, 1L)));
        world.manyDeposits(1000, 20);
        world.untilDone("board");
        world.untilDone("counts");
        thenEveryEventIsProjectedOnceAndInOrder();
        assertThat(first.diary().calls()).isPositive();
        assertThat(second.diary().calls()).isPositive();

        first.kill();
        world.manyDeposits(1000, 20);
        world.untilDone("board");
        world.untilDone("counts");
        until(() -> shares(second, "board").equals(List.of(2L)));
        thenEveryEventIsProjectedOnceAndInOrder();
    }

    @Test
    void aNodeThatStopsHandsItsSegmentsOverAtOnce() {
        TestNode first = world.node("board").start();
        TestNode second = world.node("board").start();
        until(() -> shares(first, "board").equals(List.of(1L, 1L)));

        first.stop();

        until(() -> shares(second, "board").equals(List.of(2L)));
        assertThat(world.jdbc
                        .sql("select count(*) from read_model.projection_node")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aNodeThatSawItsSegmentLostAndHasItBackWorksOnItAgain() throws SQLException {
        Duration slow = Duration.ofSeconds(20);
        TestNode node = world.node(new EngineSettings(1, new PageLimit(100, 1_000_000), slow, slow), "board")
                .start();
        world.manyDeposits(1, 1);
        world.untilDone("board");
        String itself = ownerOfTheSegment();
        // Who holds this lock lives: from who has gone the node would take the segment at its next beat.
        try (Connection another = world.database.getConnection();
                Statement life = another.createStatement()) {
            life.execute("select pg_advisory_lock(hashtextextended('another node', 0))");
            own("another node");
            world.manyDeposits(1, 1);
            await().during(Duration.ofMillis(300)).until(() -> node.diary().calls() == 1);

            // As a crash of the database does that takes the last claim back.
            own(itself);
        }

        world.untilDone("board");
        assertThat(world.diary("board")).isEqualTo(List.of(1L, 2L));
    }

    @Test
    void whileNothingHappensClaimsAreRenewedLongBeforeTheyTimeOut() {
        TestNode node = world.node("board", "counts").start();
        until(() -> shares(node, "board").equals(List.of(2L))
                && shares(node, "counts").equals(List.of(2L)));

        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(10)).until(() -> oldestClaim() < 1.5);
    }

    @Test
    void whileNothingHappensTheOneThatIsLeftTakesAllAtOnce() {
        Duration claims = Duration.ofSeconds(20);
        EngineSettings settings = new EngineSettings(2, new PageLimit(100, 1_000_000), claims, claims);
        TestNode first = world.node(settings, "board").start();
        TestNode second = world.node(settings, "board").start();
        until(() -> shares(second, "board").equals(List.of(1L, 1L)));

        first.kill();

        // Well before the claims time out.
        await().atMost(Duration.ofSeconds(10))
                .until(() -> shares(second, "board").equals(List.of(2L)));
    }

    /** In seconds. */
    private double oldestClaim() {
        return world.jdbc
                .sql(
                        "select extract(epoch from max(clock_timestamp() - claimed_at)) from read_model.projection_segment")
                .query(Double.class)
                .single();
    }

    private String ownerOfTheSegment() {
        return world.jdbc
                .sql("select owner from read_model.projection_segment")
                .query(String.class)
                .single();
    }

    private void own(String owner) {
        world.jdbc
                .sql("update read_model.projection_segment set owner = ?")
                .param(owner)
                .update();
    }

    /** How many segments of the projection each of the nodes has that have any. */
    private static List<Long> shares(TestNode asked, String projection) {
        Map<String, Long> owners = asked.engine.statuses().stream()
                .filter(status -> status.name().equals(projection))
                .flatMap(status -> status.segments().stream())
                .filter(segment -> segment.owner() != null)
                .collect(groupingBy(segment -> String.valueOf(segment.owner()), counting()));
        return List.copyOf(owners.values());
    }

    private void thenEveryEventIsProjectedOnceAndInOrder() {
        List<Long> all = LongStream.rangeClosed(1, world.head()).boxed().toList();
        for (String projection : List.of("board", "counts")) {
            assertThat(world.diary(projection)).isEqualTo(all);
            assertThat(world.isInOrder(projection)).isTrue();
        }
    }
}
