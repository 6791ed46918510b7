package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rebuilds while events come, queries are answered and nodes come and go. */
class RebuildUnderLoadTest {

    private static final long PACE = Duration.ofMillis(5).toNanos();

    private final RebuildWorld world = new RebuildWorld();
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void close() throws InterruptedException {
        endLoad();
        world.close();
    }

    @Test
    void aNodeKilledInTheMiddleIsReplacedAndNobodySeesTheSwitch() throws Exception {
        world.deposits(6000);
        TestNode first = world.node();
        TestNode second = world.node();
        world.untilDone(1);
        CountDownLatch midway = new CountDownLatch(4);
        first.tally().beforeAll(events -> {
            if (first.tally().schema().equals("read_model_tally_2")) {
                midway.countDown();
            }
        });
        Reader reader = new Reader(world, second);
        constantly(() -> world.deposits(5));
        constantly(reader::read);

        UUID rebuild = second.rebuilds().start("tally", false, null).id();
        midway.await();
        first.kill();
        Rebuild caughtUp = world.until(second, rebuild, Phase.CAUGHT_UP);
        List<Boolean> equal = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            Verification verification = second.rebuilds().verify(rebuild).verification();
            equal.add(verification != null && verification.equal());
        }
        second.rebuilds().switchTo(rebuild);
        long reads = reader.reads();
        RebuildWorld.until(() -> reader.reads() > reads + 50);
        second.rebuilds().rollback("tally");
        RebuildWorld.until(() -> reader.reads() > reads + 100);
        endLoad();

        assertThat(caughtUp.events().done()).isGreaterThanOrEqualTo(6000);
        assertThat(equal).hasSize(10).containsOnly(true);
        assertThat(reader.complaints()).isEmpty();
        world.untilDone(1);
        assertThat(world.live()).isEqualTo(world.expected());
        assertThat(world.isInOrder("read_model")).isTrue();
    }

    @Test
    void aNodeThatStopsHandsOverToOneThatComesLater() throws Exception {
        world.deposits(3000);
        TestNode first = world.node();
        world.untilDone(1);
        CountDownLatch midway = new CountDownLatch(4);
        first.tally().beforeAll(events -> {
            if (first.tally().schema().equals("read_model_tally_2")) {
                midway.countDown();
            }
        });
        UUID rebuild = first.rebuilds().start("tally", true, null).id();
        midway.await();

        first.close();
        long position = world.position("tally", 2);
        TestNode second = world.node();
        world.until(second, rebuild, Phase.LIVE);

        assertThat(position).as("position at the stop").isLessThan(3000);
        assertThat(world.live()).isEqualTo(world.expected());
        assertThat(world.isInOrder("read_model")).isTrue();
    }

    @Test
    void aNewVersionIsBuiltByTheNodesThatKnowItAndSwitchedToByItself() {
        world.deposits(1000);
        TestNode old = world.node();
        world.untilDone(1);
        constantly(() -> world.deposits(5));

        TestNode one = world.node(Tally::secondVersion);
        TestNode other = world.node(Tally::secondVersion);
        Rebuild rebuild = one.rebuilds().list("tally", null, 10).getFirst();
        world.until(other, rebuild.id(), Phase.LIVE);

        assertThat(rebuild.reason()).isEqualTo(Reason.NEW_VERSION);
        assertThat(rebuild.switchWhenCaughtUp()).isTrue();
        assertThat(one.rebuilds().list("tally", null, 10))
                .as("of two nodes one begins")
                .hasSize(1);
        assertThat(old.rebuilds().find(rebuild.id()).phase()).isEqualTo(Phase.LIVE);
        old.close();
    }

    @Test
    void aVersionThatSomebodyRolledBackIsNotBuiltAgain() {
        world.deposits(100);
        world.node().close();
        TestNode node = world.node(Tally::secondVersion);
        RebuildWorld.until(() -> !node.rebuilds().list("tally", null, 1).isEmpty());
        world.until(node, node.rebuilds().list("tally", null, 1).getFirst().id(), Phase.LIVE);
        node.rebuilds().rollback("tally");
        node.close();

        TestNode again = world.node(Tally::secondVersion);
        world.deposits(1);
        world.untilDone(1);

        assertThat(again.rebuilds().underWay("tally")).isEmpty();
    }

    private void constantly(Runnable task) {
        threads.add(Thread.startVirtualThread(() -> {
            while (!over.get()) {
                task.run();
                LockSupport.parkNanos(PACE);
            }
        }));
    }

    private void endLoad() throws InterruptedException {
        over.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
