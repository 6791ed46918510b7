package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a batch may meet, and must not be stopped by. */
class BatchHazardsTest {

    private static final UUID SICK = new UUID(1, 1);
    private static final UUID WELL = new UUID(2, 2);

    private final ProjectionWorld world = new ProjectionWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void metadataWithoutAnIdOrThatIsNoJsonKeepsNoEventFromBeingProjected() {
        world.appendRaw("account.deposited", SICK, 0, deposit(SICK), "{}");
        world.appendRaw("account.deposited", SICK, 1, deposit(SICK), "{\"eventId\": \"x\"}");
        world.appendRaw("account.deposited", SICK, 2, deposit(SICK), "not json");
        world.deposit(WELL);

        world.node("board").start();
        world.untilDone("board");

        assertThat(world.diary("board")).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void nothingIsHeldWhileABatchIsPrepared() {
        TestNode node = world.node(ProjectionWorld.settings(1, 100), "board");
        Set<String> locked = ConcurrentHashMap.newKeySet();
        AtomicInteger prepared = new AtomicInteger();
        node.diary().onPreparing(events -> {
            locked.add(world.lockSegments());
            prepared.incrementAndGet();
        });
        world.manyDeposits(500, 20);
        node.start();

        world.untilDone("board");

        assertThat(locked).containsExactly("by whoever wants to");
        assertThat(prepared).hasValueGreaterThanOrEqualTo(5);
        assertThat(node.diary().calls()).as("what was prepared runs once").isEqualTo(prepared.get());
    }

    @Test
    void whatCannotBePreparedFailsInItsTurn() {
        TestNode node = world.node("board");
        node.diary().onPreparing(events -> {
            throw new StackOverflowError();
        });
        world.deposit(SICK);
        world.deposit(WELL);
        node.start();

        world.untilDone("board");

        assertThat(world.diary("board"))
                .as("what fails alone is all that is parked")
                .containsExactly(1L, 2L);
    }

    @Test
    void anErrorThatAHandlerThrowsOnceLeavesNoTransactionOpenAndTheSegmentsGoOn() {
        TestNode node = world.node("board");
        AtomicInteger calls = new AtomicInteger();
        node.diary().afterAll(events -> {
            if (calls.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
        });
        world.manyDeposits(500, 20);
        node.start();

        world.untilDone("board");
        world.manyDeposits(500, 20);
        world.untilDone("board");

        assertThat(world.diary("board"))
                .isEqualTo(
                        IntStream.rangeClosed(1, 1000).mapToObj(Long::valueOf).toList());
        assertThat(node.deadLetters().waiting("board", 0, 10)).isEmpty();
    }

    @Test
    void anEventWhoseHandlingAlwaysOverflowsTheStackIsParkedAndTheRestGoesOn() {
        TestNode node = world.node("board");
        node.diary().beforeEach(event -> {
            if (event.position() == 2) {
                throw new StackOverflowError();
            }
        });
        world.deposit(WELL);
        world.deposit(SICK);
        world.deposit(SICK);
        world.deposit(WELL);
        node.start();

        world.untilDone("board");

        assertThat(world.diary("board")).containsExactly(1L, 4L);
        assertThat(node.deadLetters().waiting("board", 0, 10))
                .extracting(DeadLetter::position)
                .containsExactly(2L, 3L);
        assertThat(node.deadLetters().waiting("board", 0, 1).getFirst().cause())
                .isEqualTo("java.lang.StackOverflowError");
    }

    @Test
    void textThatIsNestedTooDeepToBeReadIsParked() {
        world.appendRaw("account.renamed", SICK, 0, "{\"name\":" + "[".repeat(200_000), "{}");
        world.deposit(WELL);
        TestNode node = world.node("board").start();

        world.untilDone("board");

        assertThat(world.diary("board")).containsExactly(2L);
        assertThat(node.deadLetters().waiting("board", 0, 10))
                .extracting(DeadLetter::position)
                .containsExactly(1L);
    }

    /** Its account can't be read, so nothing tells which segment would have had it: in none may a later one pass it. */
    @Test
    void theLaterEventsOfAStreamWaitBehindOneThatCannotBeReadWhateverSegmentTheyAreIn() {
        List<UUID> streams = IntStream.range(0, 8).mapToObj(n -> new UUID(9, n)).toList();
        for (UUID stream : streams) {
            world.appendRaw("account.renamed", stream, 0, "{not json", "{}");
            world.rename(stream, 1);
        }
        TestNode node = world.node(ProjectionWorld.settings(4, 100), "board").start();

        world.untilDone("board");

        assertThat(world.diary("board")).isEmpty();
        assertThat(node.deadLetters().waiting("board", 0, 100)).hasSize(2 * streams.size());
        assertThat(node.deadLetters().waiting("board", 0, 100))
                .extracting(DeadLetter::stream)
                .containsAll(streams);
    }

    @Test
    void aPageIsBoundedInBytesToo() {
        AtomicInteger most = new AtomicInteger();
        TestNode node = world.node(ProjectionWorld.settings(1, 1000), "board");
        node.diary().afterAll(events -> most.accumulateAndGet(events.size(), Math::max));
        String longName = "x".repeat(300_000);
        for (int version = 0; version < 20; version++) {
            world.appendRaw(
                    "account.renamed",
                    WELL,
                    version,
                    "{\"account\":\"" + WELL + "\",\"name\":\"" + longName + "\"}",
                    "{}");
        }
        node.start();

        world.untilDone("board");

        assertThat(world.diary("board")).hasSize(20);
        assertThat(most).as("events of 300 kB in a page of 1 MB").hasValueLessThanOrEqualTo(4);
    }

    private static String deposit(UUID account) {
        return "{\"account\":\"" + account + "\",\"amount\":1}";
    }
}
