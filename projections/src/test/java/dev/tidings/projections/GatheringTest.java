package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** For how long events wait at the log's end for others to share a transaction with. */
class GatheringTest {

    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofMillis(200);
    private static final Duration FOR_EVER = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MANY = 300;

    private final ProjectionWorld world = new ProjectionWorld();
    private final UUID account = UUID.randomUUID();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatComesSoonAfterABatchSharesTheNext() {
        TestNode node = world.node("board");
        Queue<Duration> pauses = pauses(node);
        node.start();

        depositMany();

        assertThat(pauses).hasSizeGreaterThan(1).allMatch(pause -> pause.compareTo(SHORT) >= 0);
    }

    @Test
    void whatIsInNoHurryGathersForAsLongAsItSays() {
        TestNode node = world.node("board");
        node.diary().gathers(LONG);
        Queue<Duration> pauses = pauses(node);
        node.start();

        depositMany();

        assertThat(pauses).hasSizeGreaterThan(1).allMatch(pause -> pause.compareTo(LONG) >= 0);
    }

    @Test
    void whoeverBeginsToWaitHasWhatGathersProjectedAtOnce() throws Exception {
        TestNode node = gathering();

        world.deposit(account);

        assertThat(node.positions().await(List.of("board"), 2, PATIENCE)).isTrue();
    }

    @Test
    void whoeverBeginsToWaitOnAnotherNodeHasWhatGathersProjectedAtOnce() throws Exception {
        gathering();
        // It begins last, so it knows from the start that it is not alone.
        TestNode asked = world.node().start();

        world.deposit(account);

        assertThat(asked.positions().await(List.of("board"), 2, PATIENCE)).isTrue();
    }

    @Test
    void whatGathersDoesNotKeepItsNodeFromStopping() {
        TestNode node = gathering();
        long begun = System.nanoTime();

        node.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(Duration.ofSeconds(ProjectionNode.STOP_SECONDS));
    }

    /** One that has projected what came alone, and gathers what follows. */
    private TestNode gathering() {
        TestNode node = world.node("board");
        node.diary().gathers(FOR_EVER);
        node.start();
        world.deposit(account);
        ProjectionWorld.until(() -> world.diary("board", account).size() == 1);
        return node;
    }

    private void depositMany() {
        for (int n = 1; n <= MANY; n++) {
            world.deposit(account);
        }
        ProjectionWorld.until(() -> world.diary("board", account).size() == MANY);
    }

    /** Between the end of a batch and the beginning of the next. */
    private static Queue<Duration> pauses(TestNode node) {
        AtomicLong ended = new AtomicLong();
        Queue<Duration> pauses = new ConcurrentLinkedQueue<>();
        node.diary().onPreparing(events -> pauses.add(Duration.ofNanos(System.nanoTime() - ended.get())));
        node.diary().afterAll(events -> {
            node.diary().keepBusy(SHORT);
            ended.set(System.nanoTime());
        });
        return pauses;
    }
}
