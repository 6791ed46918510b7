package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.SegmentTable.SegmentRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SegmentClaimsTest {

    private static final GenerationId BOARD = new GenerationId("board", 1);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration NOTHING = Duration.ZERO;

    private final PGSimpleDataSource dataSource = TestDatabase.create();
    private final EngineDatabase database = new EngineDatabase(dataSource, "read_model", "tidings_query");
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    private final SegmentTable segments = new SegmentTable(database);
    private final SegmentClaims mine = claims("mine", LONG);
    private final SegmentClaims yours = claims("yours", LONG);
    private final NodeSession mineLives = session("mine");
    private final NodeSession yoursLives = session("yours");

    @BeforeEach
    void bothNodesLive() {
        jdbc.sql("insert into read_model.projection_generation values ('board', 1, 1, 'live', 'read_model')")
                .update();
        mineLives.start();
        yoursLives.start();
    }

    @AfterEach
    void close() {
        mineLives.stop();
        yoursLives.stop();
    }

    @Test
    void aNodeGetsNoMoreThanItAsksForAndWhatItHasIsRefusedToOthers() {
        segments.ensure(BOARD, 2);

        assertThat(mine.claim(BOARD, Set.of(), 1)).isEqualTo(Map.of(0, 0L));
        assertThat(yours.claim(BOARD, Set.of(), 2)).isEqualTo(Map.of(1, 0L));
        assertThat(mine.claim(BOARD, Set.of(0), 1)).isEmpty();
    }

    @Test
    void whereASegmentHasComeToIsFoundAgain() {
        givenMineHasOneSegment();

        advanceTo(42);

        assertThat(mine.claim(BOARD, Set.of(), 1)).isEqualTo(Map.of(0, 42L));
    }

    @Test
    void onlyTheOwnerTakesASegment() {
        givenMineHasOneSegment();

        assertThat(mine.take(BOARD, 0)).isZero();
        assertThatExceptionOfType(ClaimLostException.class).isThrownBy(() -> yours.take(BOARD, 0));
        assertThat(renewed(yours, 0)).isEmpty();
    }

    @Test
    void aSilentOwnerLosesItsSegment() {
        givenMineHasOneSegment();
        advanceTo(3);

        assertThat(claims("yours", NOTHING).claim(BOARD, Set.of(), 1)).isEqualTo(Map.of(0, 3L));

        assertThatExceptionOfType(ClaimLostException.class).isThrownBy(() -> mine.take(BOARD, 0));
        assertThat(renewed(mine, 0)).isEmpty();
    }

    @Test
    void theSegmentsOfANodeThatHasGoneAreFreeAtOnce() {
        givenMineHasOneSegment();

        mineLives.stop();

        assertThat(yours.claim(BOARD, Set.of(), 1)).isEqualTo(Map.of(0, 0L));
    }

    @Test
    void anOwnerThatRenewsItsClaimKeepsIt() {
        givenMineHasOneSegment();
        jdbc.sql("update read_model.projection_segment set claimed_at = now() - interval '1 hour'")
                .update();

        assertThat(renewed(mine, 0)).isEqualTo(Map.of(0, 0L));

        assertThat(yours.claim(BOARD, Set.of(), 1)).isEmpty();
    }

    @Test
    void aReleasedSegmentIsFreeAtOnceAndOnlyItsOwnerReleasesIt() {
        givenMineHasOneSegment();

        yours.release(BOARD, 0);
        yours.releaseAll();
        assertThat(yours.claim(BOARD, Set.of(), 1)).isEmpty();

        mine.release(BOARD, 0);
        assertThat(yours.claim(BOARD, Set.of(), 1)).isEqualTo(Map.of(0, 0L));
    }

    @Test
    void aSegmentInTheMiddleOfABatchIsNotTakenOverHoweverLongThatLasts() {
        givenMineHasOneSegment();
        SegmentClaims impatient = claims("yours", NOTHING);

        transaction.executeWithoutResult(batch -> {
            mine.take(BOARD, 0);
            mine.advance(BOARD, 0, 9, true);
            assertThat(CompletableFuture.supplyAsync(() -> impatient.claim(BOARD, Set.of(), 1))
                            .join())
                    .isEmpty();
        });

        assertThat(impatient.claim(BOARD, Set.of(), 1)).isEqualTo(Map.of(0, 9L));
    }

    @Test
    void aRolledBackBatchLeavesThePositionAsItWas() {
        givenMineHasOneSegment();

        transaction.executeWithoutResult(batch -> {
            mine.take(BOARD, 0);
            mine.advance(BOARD, 0, 9, true);
            batch.setRollbackOnly();
        });

        assertThat(segments.of(BOARD)).extracting(SegmentRow::position).containsExactly(0L);
    }

    @Test
    void segmentsThatNothingConcernsMoveOnTogether() {
        segments.ensure(BOARD, 2);
        mine.claim(BOARD, Set.of(), 2);
        IdleSegment first = new IdleSegment(BOARD, 0, 0, 7);
        IdleSegment second = new IdleSegment(BOARD, 1, 0, 9);

        assertThat(mine.advance(List.of(first, second))).containsExactlyInAnyOrder(first, second);

        assertThat(segments.of(BOARD)).extracting(SegmentRow::position).containsExactly(7L, 9L);
    }

    @Test
    void oneThatIsElsewhereThanBelievedOrAnotherNodesStaysWhereItIs() {
        givenMineHasOneSegment();
        advanceTo(3);

        assertThat(mine.advance(List.of(new IdleSegment(BOARD, 0, 4, 7)))).isEmpty();
        assertThat(yours.advance(List.of(new IdleSegment(BOARD, 0, 3, 7)))).isEmpty();

        assertThat(segments.of(BOARD)).extracting(SegmentRow::position).containsExactly(3L);
    }

    @Test
    void oneInTheMiddleOfABatchHoldsUpNoOther() {
        segments.ensure(BOARD, 2);
        mine.claim(BOARD, Set.of(), 2);
        IdleSegment idle = new IdleSegment(BOARD, 1, 0, 7);

        transaction.executeWithoutResult(batch -> {
            mine.take(BOARD, 0);
            assertThat(CompletableFuture.supplyAsync(() -> mine.advance(List.of(new IdleSegment(BOARD, 0, 0, 7), idle)))
                            .join())
                    .containsExactly(idle);
        });
    }

    @Test
    void ofADroppedGenerationNoneMovesOn() {
        givenMineHasOneSegment();
        jdbc.sql("update read_model.projection_generation set state = 'dropped'")
                .update();

        assertThat(mine.advance(List.of(new IdleSegment(BOARD, 0, 0, 7)))).isEmpty();
    }

    @Test
    void whoRenewsWaitsForNobody() {
        givenMineHasTwoSegments();

        transaction.executeWithoutResult(batch -> {
            mine.take(BOARD, 0);
            assertThat(CompletableFuture.supplyAsync(() -> renewed(mine, 0, 1)).join())
                    .isEqualTo(Map.of(0, 1L, 1, 0L));
        });
    }

    /** Whoever compares or switches generations holds all segments, and asks for them in their order. */
    @Test
    void whoLeavesAndWaitsForASegmentHoldsNoneThatComesAfterIt() {
        givenMineHasTwoSegments();
        CompletableFuture<Void> leaving = new CompletableFuture<>();

        transaction.executeWithoutResult(whoHoldsAll -> {
            mine.take(BOARD, 0);
            leaving.completeAsync(() -> {
                mine.releaseAll();
                return null;
            });
            ProjectionWorld.until(this::somebodyWaitsForALock);
            jdbc.sql("select from read_model.projection_segment where segment = 1 for no key update nowait")
                    .query((row, n) -> n)
                    .list();
        });

        leaving.join();
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("""
                                select count(*)
                                from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock'
                                """).query(Long.class).single() > 0;
    }

    @Test
    void ofNodesThatStartAtOnceOneMakesAllSegments() {
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Void>> attempts = IntStream.rangeClosed(1, 8)
                .mapToObj(count -> CompletableFuture.runAsync(() -> ensure(go, count)))
                .toList();

        go.countDown();
        CompletableFuture.allOf(attempts.toArray(CompletableFuture<?>[]::new)).join();

        int made = segments.of(BOARD).size();
        assertThat(made).isBetween(1, 8);
        assertThat(segments.of(BOARD))
                .extracting(SegmentRow::segment)
                .containsExactlyElementsOf(IntStream.range(0, made).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8})
    void segmentsShareAllHashesBetweenThem(int count) {
        List<SegmentShare> shares = IntStream.range(0, count)
                .mapToObj(segment -> SegmentShare.of(segment, count))
                .toList();

        assertThat(IntStream.range(-500, 500))
                .allMatch(
                        hash -> shares.stream().filter(share -> share.has(hash)).count() == 1);
    }

    private void givenMineHasOneSegment() {
        segments.ensure(BOARD, 1);
        assertThat(mine.claim(BOARD, Set.of(), 1)).hasSize(1);
    }

    /** The first one's row lies behind the second one's. */
    private void givenMineHasTwoSegments() {
        segments.ensure(BOARD, 2);
        mine.claim(BOARD, Set.of(), 2);
        advanceTo(1);
    }

    private static Map<Integer, Long> renewed(SegmentClaims claims, Integer... segments) {
        return claims.renew(Map.of(BOARD, Set.of(segments))).getOrDefault(BOARD, Map.of());
    }

    private void advanceTo(long position) {
        transaction.executeWithoutResult(batch -> {
            mine.take(BOARD, 0);
            mine.advance(BOARD, 0, position, true);
        });
    }

    private void ensure(CountDownLatch go, int count) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        transaction.executeWithoutResult(start -> segments.ensure(BOARD, count));
    }

    private SegmentClaims claims(String node, Duration timeout) {
        return new SegmentClaims(database, node, timeout);
    }

    private NodeSession session(String node) {
        return new NodeSession(database, node, segments, new ReadPositions(), () -> {}, () -> {});
    }
}
