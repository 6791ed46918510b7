package dev.tidings.projections;

import static dev.tidings.projections.ProjectionWorld.until;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

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
