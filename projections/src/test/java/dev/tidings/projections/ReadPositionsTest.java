package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadPositionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final GenerationId FIRST = new GenerationId("board", 1);
    private static final Executor THREADS = Thread::startVirtualThread;

    private final ProjectionWorld world = new ProjectionWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoWaitsIsWokenWhenTheLastProjectionHasCome() throws Exception {
        TestNode node = world.node("board", "counts").start();

        CompletableFuture<Boolean> reader = waitFor(node, 100);
        world.manyDeposits(100, 10);

        assertThat(reader.get()).isTrue();
        assertThat(world.diary("board")).hasSize(100);
        assertThat(world.diary("counts")).hasSize(100);
    }

    @Test
    void whatAnotherNodeDoesCountsToo() throws Exception {
        world.node("board", "counts").start();
        world.untilDone("board");
        TestNode reading = world.node("board", "counts").start();
        ProjectionWorld.until(() -> world.jdbc
                        .sql("select count(distinct owner) from read_model.projection_segment")
                        .query(Long.class)
                        .single()
                == 2);

        CompletableFuture<Boolean> reader = waitFor(reading, 100);
        world.manyDeposits(100, 10);

        assertThat(reader.get()).isTrue();
        assertThat(world.diary("board")).hasSize(100);
    }

    @Test
    void whoWaitsForTooLongIsToldSo() throws Exception {
        TestNode node = world.node("board", "counts").start();

        assertThat(node.positions().await(List.of("board"), 1, Duration.ofMillis(50)))
                .isFalse();
    }

    @Test
    void aProjectionThatHasNeverStartedIsAtTheBeginning() throws Exception {
        ReadPositions positions = new ReadPositions();

        assertThat(positions.of("board")).isZero();
        assertThat(positions.await(List.of("board"), 0, Duration.ZERO)).isTrue();
        assertThat(positions.await(List.of("board"), 1, Duration.ZERO)).isFalse();
    }

    @Test
    void aLostNotificationIsMadeUpForWhileSomebodyWaits() throws Exception {
        TestNode node = world.node("board");
        node.start();
        world.untilDone("board");
        node.stop();
        NodeSession deafened = session("deafened", node.positions());
        deafened.start();

        CompletableFuture<Boolean> reader = waitFor(node, 7);
        world.jdbc.sql("update read_model.projection_segment set position = 7").update();

        assertThat(reader.get()).isTrue();
        deafened.stop();
    }

    @Test
    void aPositionGoesNoFurtherThanTheSlowestSegment() {
        ReadPositions positions = new ReadPositions();
        positions.replace(List.of(
                new SegmentTable.SegmentRow(FIRST, 0, 5, null), new SegmentTable.SegmentRow(FIRST, 1, 9, null)));

        assertThat(positions.of("board")).isEqualTo(5);
        assertThat(positions.accept(new PositionNotification(FIRST, 0, 12))).isTrue();
        assertThat(positions.of("board")).isEqualTo(9);
        assertThat(positions.accept(new PositionNotification(FIRST, 2, 12)))
                .as("a segment not seen before")
                .isFalse();
        assertThat(positions.accept(new PositionNotification(new GenerationId("board", 2), 0, 3)))
                .as("another generation")
                .isFalse();
        assertThat(positions.of("board")).isEqualTo(9);
    }

    @Test
    void newsSurviveTheirText() {
        PositionNotification news = new PositionNotification(
                new GenerationId("post counts@2", 4), 3, UUID.randomUUID().getMostSignificantBits());

        assertThat(PositionNotification.parse(news.text())).isEqualTo(news);
    }

    private NodeSession session(String name, ReadPositions positions) {
        EngineDatabase database = new EngineDatabase(world.database, "read_model", "tidings_query");
        return new NodeSession(database, name, new SegmentTable(database), positions, () -> {}, () -> {});
    }

    private static CompletableFuture<Boolean> waitFor(TestNode node, long position) {
        List<String> projections = node.diaries.stream().map(Diary::name).toList();
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return node.positions().await(projections, position, PATIENCE);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                THREADS);
    }
}
