package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class ReplayTest {

    private static final int EVENTS = 5000;

    private final ProjectionWorld world = new ProjectionWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyEventIsProjectedOnceAndInTheOrderOfItsStream() {
        world.manyDeposits(EVENTS, 50);
        TestNode node = world.node("board").start();

        world.untilDone("board");

        thenEveryEventIsProjectedOnceAndInOrder("board");
        assertThat(node.diary().calls()).as("transactions").isLessThan(EVENTS / 10);
        assertThat(node.metrics
                        .counter("tidings.projection.events", "projection", "board", "generation", "live")
                        .count())
                .isEqualTo(EVENTS);
    }

    @Test
    void aTransactionTakesNoMoreEventsThanConfigured() {
        world.manyDeposits(50, 5);
        AtomicInteger most = new AtomicInteger();
        TestNode node = world.node(ProjectionWorld.settings(1, 3), "board");
        node.diary().afterAll(events -> most.accumulateAndGet(events.size(), Math::max));
        node.start();

        world.untilDone("board");

        assertThat(most).hasPositiveValue().hasValueLessThanOrEqualTo(3);
        thenEveryEventIsProjectedOnceAndInOrder("board");
    }

    @Test
    void whatIsAppendedLaterFollows() {
        world.node("board").start();
        world.untilDone("board");

        world.manyDeposits(10, 3);
        world.untilDone("board");
        world.manyDeposits(1, 1);
        world.untilDone("board");

        thenEveryEventIsProjectedOnceAndInOrder("board");
    }

    @Test
    void anEventThatMeansNothingToAProjectionMovesItsPositionToo() {
        world.appendRaw("account.closed", UUID.randomUUID(), 0, "{}");
        world.node("board").start();

        world.untilDone("board");

        assertThat(world.diary("board")).isEmpty();
    }

    @Test
    void aNodeKilledInTheMiddleOfAReplayIsReplacedByAnother() throws Exception {
        world.manyDeposits(EVENTS, 50);
        TestNode first = world.node("board");
        CountDownLatch midway = untilHalfIsDone(first);
        first.start();
        midway.await();

        first.kill();
        long position = world.position("board");
        world.node("board").start();
        world.untilDone("board");

        assertThat(position).as("position at the kill").isLessThan(EVENTS);
        thenEveryEventIsProjectedOnceAndInOrder("board");
    }

    @Test
    void aNodeThatLosesItsDatabaseGoesOnWhenThatIsBack() throws Exception {
        world.manyDeposits(EVENTS, 50);
        TestNode node = world.node("board");
        CountDownLatch midway = untilHalfIsDone(node);
        node.start();
        midway.await();

        node.kill();
        node.diary().afterAll(events -> {});
        ProjectionWorld.until(() -> nobodyIsAlive());
        node.revive();
        world.untilDone("board");

        thenEveryEventIsProjectedOnceAndInOrder("board");
        assertThat(node.deadLetters().waiting("board", 0, 10)).isEmpty();
    }

    @Test
    void aNodeStoppedInTheMiddleOfAReplayGoesOnWhereItWas() throws Exception {
        world.manyDeposits(EVENTS, 50);
        TestNode node = world.node("board");
        CountDownLatch midway = untilHalfIsDone(node);
        node.start();
        midway.await();

        node.stop();
        long position = world.position("board");
        assertThat(world.jdbc
                        .sql("select count(*) from read_model.projection_segment where owner is not null")
                        .query(Long.class)
                        .single())
                .as("segments still claimed")
                .isZero();
        node.start();
        world.untilDone("board");

        assertThat(position).as("position at the stop").isGreaterThan(0).isLessThan(EVENTS);
        thenEveryEventIsProjectedOnceAndInOrder("board");
    }

    @Test
    void aFailureBehindTheRowsAndBeforeTheCommitLeavesNoTrace() {
        world.manyDeposits(500, 5);
        AtomicInteger failures = new AtomicInteger(2);
        TestNode node = world.node("board");
        node.diary().afterAll(events -> {
            if (failures.getAndDecrement() > 0) {
                throw new CannotAcquireLockException("as if two transactions had met");
            }
        });
        node.start();

        world.untilDone("board");

        assertThat(failures).hasNegativeValue();
        thenEveryEventIsProjectedOnceAndInOrder("board");
        assertThat(node.deadLetters().waiting("board", 0, 10)).isEmpty();
    }

    @Test
    void projectionsGoTheirOwnWay() {
        world.manyDeposits(300, 5);
        TestNode node = world.node("board", "stuck");
        AtomicBoolean stuck = new AtomicBoolean(true);
        node.diaries.get(1).afterAll(events -> {
            if (stuck.get()) {
                throw new CannotAcquireLockException("stuck");
            }
        });
        node.start();

        world.untilDone("board");
        assertThat(world.position("stuck")).isZero();
        stuck.set(false);
        world.untilDone("stuck");

        thenEveryEventIsProjectedOnceAndInOrder("board");
        thenEveryEventIsProjectedOnceAndInOrder("stuck");
    }

    private boolean nobodyIsAlive() {
        return world.jdbc.sql("""
                                select count(*)
                                from read_model.projection_node
                                where seen_at > now() - interval '2 seconds'
                                """).query(Long.class).single() == 0;
    }

    private static CountDownLatch untilHalfIsDone(TestNode node) {
        CountDownLatch midway = new CountDownLatch(EVENTS / 2);
        node.diary().afterAll(events -> events.forEach(event -> midway.countDown()));
        return midway;
    }

    private void thenEveryEventIsProjectedOnceAndInOrder(String projection) {
        List<Long> all = LongStream.rangeClosed(1, world.head()).boxed().toList();
        assertThat(world.diary(projection)).isEqualTo(all);
        assertThat(world.isInOrder(projection)).as("in order").isTrue();
    }
}
