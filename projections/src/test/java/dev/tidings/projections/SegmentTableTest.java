package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.tidings.migrations.TestDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PositionTokenStoreTest {

    private static final String BOARD = "board/1";
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration NOTHING = Duration.ZERO;

    private final PGSimpleDataSource database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PositionTokenStore mine = store("mine", LONG);
    private final PositionTokenStore yours = store("yours", LONG);
    private final NodeSession mineLives = new NodeSession(database, "mine", new ReadPositions(), () -> {});
    private final NodeSession yoursLives = new NodeSession(database, "yours", new ReadPositions(), () -> {});

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
    void aPositionIsStoredAndFoundAgain() {
        givenSegments(2);

        mine.fetchToken(BOARD, 1);
        mine.storeToken(at(42), BOARD, 1);

        assertThat(mine.fetchToken(BOARD, 1)).isEqualTo(at(42));
        assertThat(jdbc.sql("select segment, position, owner from read_model.projection_segment order by segment")
                        .query()
                        .listOfRows())
                .extracting(Object::toString)
                .containsExactly("{segment=0, position=0, owner=null}", "{segment=1, position=42, owner=mine}");
    }

    @Test
    void aSegmentStartsBeforeTheFirstEvent() {
        givenSegments(1);

        assertThat(mine.fetchToken(BOARD, 0)).isEqualTo(at(0));
    }

    @Test
    void aClaimedSegmentIsRefusedToOthers() {
        givenSegments(2);
        mine.fetchToken(BOARD, 0);

        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> yours.fetchToken(BOARD, 0));
        assertThat(yours.fetchAvailableSegments(BOARD))
                .extracting(Segment::getSegmentId)
                .containsExactly(1);
        assertThat(mine.fetchAvailableSegments(BOARD))
                .extracting(Segment::getSegmentId)
                .containsExactly(0, 1);
    }

    @Test
    void onlyTheOwnerStoresPositions() {
        givenSegments(1);
        mine.fetchToken(BOARD, 0);

        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> yours.storeToken(at(7), BOARD, 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> yours.extendClaim(BOARD, 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> yours.deleteToken(BOARD, 0));
    }

    @Test
    void aSilentOwnerLosesItsSegmentAndMayNotStoreAnyMore() {
        givenSegments(1);
        mine.fetchToken(BOARD, 0);
        mine.storeToken(at(3), BOARD, 0);

        assertThat(store("yours", NOTHING).fetchToken(BOARD, 0)).isEqualTo(at(3));

        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> mine.storeToken(at(4), BOARD, 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> mine.extendClaim(BOARD, 0));
    }

    @Test
    void theSegmentsOfANodeThatHasGoneAreFreeAtOnce() {
        givenSegments(2);
        mine.fetchToken(BOARD, 0);
        mine.storeToken(at(3), BOARD, 0);

        mineLives.stop();

        assertThat(yours.fetchAvailableSegments(BOARD))
                .extracting(Segment::getSegmentId)
                .containsExactly(0, 1);
        assertThat(yours.fetchToken(BOARD, 0)).isEqualTo(at(3));
    }

    @Test
    void anOwnerThatRenewsItsClaimKeepsIt() {
        givenSegments(1);
        mine.fetchToken(BOARD, 0);
        jdbc.sql("update read_model.projection_segment set claimed_at = now() - interval '1 hour'")
                .update();

        mine.extendClaim(BOARD, 0);

        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> yours.fetchToken(BOARD, 0));
    }

    @Test
    void aReleasedSegmentIsFreeAtOnce() {
        givenSegments(1);
        mine.fetchToken(BOARD, 0);

        yours.releaseClaim(BOARD, 0);
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> yours.fetchToken(BOARD, 0));

        mine.releaseClaim(BOARD, 0);
        assertThatNoException().isThrownBy(() -> yours.fetchToken(BOARD, 0));
    }

    @Test
    void aSegmentInTheMiddleOfABatchIsNotTakenOverHoweverLongThatLasts() {
        givenSegments(1);
        mine.fetchToken(BOARD, 0);

        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(batch -> {
            mine.storeToken(at(9), BOARD, 0);
            assertThatExceptionOfType(UnableToClaimTokenException.class)
                    .isThrownBy(
                            () -> onAnotherThread(() -> store("yours", NOTHING).fetchToken(BOARD, 0)));
        });

        assertThat(store("yours", NOTHING).fetchToken(BOARD, 0)).isEqualTo(at(9));
    }

    @Test
    void aRolledBackBatchLeavesThePositionAsItWas() {
        givenSegments(1);
        mine.fetchToken(BOARD, 0);

        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(batch -> {
            mine.storeToken(at(9), BOARD, 0);
            batch.setRollbackOnly();
        });

        assertThat(mine.fetchToken(BOARD, 0)).isEqualTo(at(0));
    }

    @Test
    void ofNodesThatStartAtOnceOneMakesAllSegments() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> attempts = IntStream.rangeClosed(1, 8)
                .mapToObj(segments -> CompletableFuture.supplyAsync(() -> initialize(go, segments)))
                .toList();

        go.countDown();
        CompletableFuture.allOf(attempts.toArray(CompletableFuture<?>[]::new)).join();

        List<Integer> winners = IntStream.rangeClosed(1, 8)
                .filter(segments -> attempts.get(segments - 1).join())
                .boxed()
                .toList();
        assertThat(winners).hasSize(1);
        assertThat(mine.fetchSegments(BOARD))
                .isEqualTo(IntStream.range(0, winners.getFirst()).toArray());
    }

    @Test
    void segmentsShareAllHashesBetweenThem() {
        givenSegments(3);

        List<Segment> segments = mine.fetchAvailableSegments(BOARD);

        assertThat(IntStream.range(-500, 500))
                .allMatch(hash -> segments.stream()
                                .filter(segment -> segment.matches(hash))
                                .count()
                        == 1);
    }

    @Test
    void aSegmentIsMadeOnceAndCanBeRemovedByItsOwner() {
        mine.initializeSegment(at(5), BOARD, 0);
        assertThatExceptionOfType(UnableToInitializeTokenException.class)
                .isThrownBy(() -> mine.initializeSegment(null, BOARD, 0));

        assertThat(mine.fetchToken(BOARD, 0)).isEqualTo(at(5));
        mine.deleteToken(BOARD, 0);

        assertThat(mine.fetchSegments(BOARD)).isEmpty();
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> mine.fetchToken(BOARD, 0));
    }

    @Test
    void aReplayTokenIsRefused() {
        givenSegments(1);
        mine.fetchToken(BOARD, 0);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> mine.storeToken(ReplayToken.createReplayToken(at(9)), BOARD, 0))
                .withMessageContaining("rebuild into a new generation");
    }

    private boolean initialize(CountDownLatch go, int segments) {
        try {
            go.await();
            new TransactionTemplate(new JdbcTransactionManager(database))
                    .executeWithoutResult(start -> mine.initializeTokenSegments(BOARD, segments));
            return true;
        } catch (UnableToClaimTokenException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void givenSegments(int count) {
        mine.initializeTokenSegments(BOARD, count);
        assertThat(Arrays.stream(mine.fetchSegments(BOARD)).count()).isEqualTo(count);
    }

    private static void onAnotherThread(Runnable task) {
        try {
            CompletableFuture.runAsync(task).join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private PositionTokenStore store(String node, Duration claimTimeout) {
        return new PositionTokenStore(database, node, claimTimeout, new ClaimedPositions());
    }

    private static GlobalSequenceTrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
