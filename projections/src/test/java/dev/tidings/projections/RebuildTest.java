package dev.tidings.projections;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.tidings.projections.Difference.Kind;
import dev.tidings.projections.Ledger.LedgerEvent;
import dev.tidings.projections.Verification.TableComparison;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The life of a generation, on one node. */
class RebuildTest {

    private static final String BESIDE = "read_model_tally_2";

    private final RebuildWorld world = new RebuildWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aRebuildFillsTablesOfItsOwnAndComesToTheSame() {
        TestNode node = givenATally(1000);

        Rebuild started = node.rebuilds().start("tally", false, new UUID(5, 5));
        world.until(node, started.id(), Phase.CAUGHT_UP);
        world.untilDone(2);
        Rebuild caughtUp = node.rebuilds().find(started.id());

        assertThat(started.phase()).isEqualTo(Phase.BUILDING);
        assertThat(started.generation()).isEqualTo(2);
        assertThat(started.startedBy()).isEqualTo(new UUID(5, 5));
        assertThat(started.reason()).isEqualTo(Reason.OPERATOR);
        assertThat(caughtUp.events()).isEqualTo(new Rebuild.Events(1000, 1000));
        assertThat(caughtUp.caughtUpAt()).isNotNull();
        assertThat(caughtUp.segments()).hasSize(2).allMatch(segment -> segment.position() == 1000);
        assertThat(world.tally(BESIDE)).isEqualTo(world.expected());
        assertThat(world.isInOrder(BESIDE)).isTrue();
        assertThat(world.states()).containsExactly("1 live read_model", "2 building " + BESIDE);
    }

    @Test
    void itsTablesAreLikeTheLiveOnes() {
        TestNode node = givenATally(500);
        List<String> indexes = world.relations("read_model", 'i');
        AtomicBoolean held = givenRebuildsAreHeldUp(node);

        Rebuild rebuild = node.rebuilds().start("tally", false, null);
        List<String> atFirst = world.relations(BESIDE, 'i');
        held.set(false);
        world.until(node, rebuild.id(), Phase.CAUGHT_UP);

        assertThat(atFirst)
                .contains("tally_pkey", "tally_last", "tally_total_pkey")
                .doesNotContain("tally_total_amount");
        assertThat(world.relations(BESIDE, 'i')).isEqualTo(indexes);
        assertThat(world.jdbc
                        .sql("select distinct reloptions::text from pg_class where relname = 'tally'")
                        .query(String.class)
                        .list())
                .containsExactly("{fillfactor=70}");
        assertThat(world.jdbc
                        .sql("select distinct pg_get_constraintdef(oid) from pg_constraint where conname like 'tally%'")
                        .query(String.class)
                        .list())
                .contains("PRIMARY KEY (account)", "CHECK (id)");
    }

    @Test
    void batchesFindRowsByTheirKeysThoughNobodyKnowsYetHowManyThereWillBe() {
        TestNode node = givenATally(500);
        AtomicLong scans = new AtomicLong();
        node.tally().beforeAll(events -> {
            if (node.tally().schema().equals(BESIDE)) {
                scans.addAndGet(scansOfAnUpdate(node.tally().jdbc(), events));
            }
        });

        world.until(node, node.rebuilds().start("tally", false, null).id(), Phase.CAUGHT_UP);

        assertThat(scans).hasValue(0);
    }

    @Test
    void equalGenerationsAreVerified() {
        TestNode node = givenATally(500);
        UUID rebuild = givenACaughtUpRebuild(node);

        Rebuild verified = node.rebuilds().verify(rebuild);

        assertThat(verified.phase()).isEqualTo(Phase.VERIFIED);
        Verification verification = requireNonNull(verified.verification());
        assertThat(verification.equal()).isTrue();
        assertThat(verification.position()).isEqualTo(500);
        assertThat(verification.verifiedAt()).isEqualTo(RebuildWorld.NOW);
        assertThat(verification.tables()).extracting(TableComparison::table).containsExactly("tally", "tally_total");
    }

    @Test
    void aVerificationWaitsAMomentForANodeThatLooksAfterTheRebuild() throws Exception {
        TestNode node = givenATally(500);
        UUID rebuild = givenACaughtUpRebuild(node);
        CompletableFuture<Rebuild> verified;
        try (Connection other = world.database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('tidings rebuild tally', 0))");
            verified = CompletableFuture.supplyAsync(() -> node.rebuilds().verify(rebuild));
            RebuildWorld.until(() -> world.number("""
                            select count(*)
                            from pg_stat_activity
                            where datname = current_database() and query like 'select pg_try_advisory_lock(%'
                            """) > 0);
        }

        assertThat(verified.get(10, TimeUnit.SECONDS).phase()).isEqualTo(Phase.VERIFIED);
    }

    @Test
    void aVerificationNamesWhatDiffers() {
        TestNode node = givenATally(500);
        UUID rebuild = givenACaughtUpRebuild(node);
        UUID missing = world.account(1);
        UUID tampered = world.account(2);
        UUID foreign = new UUID(8, 8);
        world.jdbc
                .sql("delete from %s.tally where account = ?".formatted(BESIDE))
                .param(missing)
                .update();
        world.jdbc
                .sql("update %s.tally set total = 0, in_order = false where account = ?".formatted(BESIDE))
                .param(tampered)
                .update();
        world.jdbc
                .sql("insert into %s.tally values (?, 1, 1)".formatted(BESIDE))
                .param(foreign)
                .update();

        Rebuild verified = node.rebuilds().verify(rebuild);

        assertThat(verified.phase()).isEqualTo(Phase.CAUGHT_UP);
        Verification verification = requireNonNull(verified.verification());
        assertThat(verification.equal()).isFalse();
        TableComparison tally = verification.tables().getFirst();
        assertThat(tally.onlyLive()).isEqualTo(1);
        assertThat(tally.onlyNew()).isEqualTo(1);
        assertThat(tally.different()).isEqualTo(1);
        assertThat(tally.examples())
                .containsExactly(
                        new Difference(Map.of("account", foreign.toString()), Kind.ONLY_NEW, List.of()),
                        new Difference(Map.of("account", missing.toString()), Kind.ONLY_LIVE, List.of()),
                        new Difference(
                                Map.of("account", tampered.toString()), Kind.DIFFERENT, List.of("total", "in_order")));
        assertThat(verification.tables().get(1).isEqual()).isTrue();
        assertThat(node.rebuilds().find(rebuild).verification()).isEqualTo(verification);
    }

    @Test
    void nobodyWritesTheTablesBetweenTheirAlignmentAndTheLookAtThem() throws Exception {
        TestNode node = givenATally(500);
        String add = "update tally_total set total = total + 1";
        Runnable write =
                () -> node.engine.writeLive("tally", () -> node.tally().jdbc().update(add));
        Runnable retry = () -> node.deadLetters().retry("tally", 1);
        for (Runnable writer : List.of(write, retry)) {
            CompletableFuture<Void> written;
            try (Connection verifier = world.database.getConnection();
                    Statement gate = verifier.createStatement()) {
                gate.execute("select pg_advisory_lock(hashtextextended('tidings gate ' || 'tally', 0))");
                written = CompletableFuture.runAsync(writer);
                RebuildWorld.until(() ->
                        world.number("select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0);
            }
            written.get(10, TimeUnit.SECONDS);
        }

        assertThat(world.number("select total from read_model.tally_total"))
                .isEqualTo(world.expected().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        + 1);
    }

    @Test
    void aSwitchGivesWayToAQueryThatTakesLongAndTriesAgain() throws Exception {
        TestNode node = givenATally(500);
        UUID rebuild = givenACaughtUpRebuild(node);
        String waiting = "select count(*) from pg_locks where not granted";
        try (Connection reader = world.database.getConnection();
                Statement query = reader.createStatement()) {
            reader.setAutoCommit(false);
            query.execute("select from read_model.tally");

            CompletableFuture<Rebuild> switched =
                    CompletableFuture.supplyAsync(() -> node.rebuilds().switchTo(rebuild));
            await().pollInterval(Duration.ofMillis(10)).until(() -> world.number(waiting) > 0);
            await().pollInterval(Duration.ofMillis(10)).until(() -> world.number(waiting) == 0);
            reader.rollback();

            assertThat(switched.get(20, TimeUnit.SECONDS).phase()).isEqualTo(Phase.LIVE);
        }
    }

    @Test
    void aSwitchMovesTheTablesAndARollbackBringsThemBackWithAllThatHappenedSince() {
        TestNode node = givenATally(500);
        UUID rebuild = givenACaughtUpRebuild(node);
        // So that the two can be told apart.
        world.jdbc.sql("update %s.tally_total set total = 0".formatted(BESIDE)).update();

        Rebuild live = node.rebuilds().switchTo(rebuild);

        assertThat(live.phase()).isEqualTo(Phase.LIVE);
        assertThat(live.endedAt()).isNotNull();
        assertThat(world.states()).containsExactly("1 previous read_model_tally_1", "2 live read_model");
        assertThat(world.number("select total from read_model.tally_total")).isZero();
        assertThat(world.relations("read_model_tally_1", 'r')).containsExactly("tally", "tally_total");
        assertThat(world.hasSchema(BESIDE)).isFalse();

        world.deposits(100);
        world.untilDone(2);
        assertThat(world.live()).isEqualTo(world.expected());
        node.rebuilds().rollback("tally");

        assertThat(world.live()).isEqualTo(world.expected());
        assertThat(world.isInOrder("read_model")).isTrue();
        assertThat(world.number("select total from read_model.tally_total"))
                .isEqualTo(world.expected().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(node.rebuilds().find(rebuild).phase()).isEqualTo(Phase.ROLLED_BACK);
        RebuildWorld.until(() -> !world.hasSchema(BESIDE));
        assertThat(world.states()).containsExactly("1 live read_model", "2 dropped");
        world.deposits(10);
        world.untilDone(1);
        assertThat(world.live()).isEqualTo(world.expected());
        thenItIsRefused(
                RebuildRefusedException.Reason.NOTHING_TO_ROLL_BACK_TO,
                () -> node.rebuilds().rollback("tally"));
    }

    @Test
    void theNextRebuildGivesThePreviousGenerationUp() {
        TestNode node = givenATally(50);
        node.rebuilds().switchTo(givenACaughtUpRebuild(node));

        Rebuild next = node.rebuilds().start("tally", true, null);
        world.until(node, next.id(), Phase.LIVE);

        assertThat(world.states().getLast()).isEqualTo("3 live read_model");
        assertThat(world.live()).isEqualTo(world.expected());
        RebuildWorld.until(() -> !world.hasSchema("read_model_tally_1"));
        assertThat(node.rebuilds().list("tally", null, 10))
                .extracting(Rebuild::generation)
                .containsExactly(3, 2);
        assertThat(node.rebuilds().list(null, next.id(), 10))
                .extracting(Rebuild::generation)
                .containsExactly(2);
    }

    @Test
    void aCancelledRebuildLeavesNothingBehind() {
        TestNode node = givenATally(50);
        UUID rebuild = givenACaughtUpRebuild(node);

        Rebuild cancelled = node.rebuilds().cancel(rebuild);

        assertThat(cancelled.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(cancelled.events().done()).isEqualTo(50);
        assertThat(cancelled.segments()).isEmpty();
        RebuildWorld.until(() -> !world.hasSchema(BESIDE));
        assertThat(world.states()).containsExactly("1 live read_model", "2 dropped");
        assertThat(world.number("select count(*) from read_model.projection_segment where generation = 2"))
                .isZero();
        thenItIsRefused(
                RebuildRefusedException.Reason.ENDED, () -> node.rebuilds().cancel(rebuild));
        thenItIsRefused(
                RebuildRefusedException.Reason.ENDED, () -> node.rebuilds().switchTo(rebuild));
        thenItIsRefused(
                RebuildRefusedException.Reason.ENDED, () -> node.rebuilds().verify(rebuild));
        assertThat(node.rebuilds().underWay("tally")).isEmpty();
    }

    @Test
    void whatThereIsNotAndWhatIsTooEarlyIsRefused() {
        TestNode node = givenATally(500);
        givenRebuildsAreHeldUp(node);
        Rebuild rebuild = node.rebuilds().start("tally", false, null);

        thenItIsRefused(
                RebuildRefusedException.Reason.UNDER_WAY, () -> node.rebuilds().start("tally", false, null));
        thenItIsRefused(
                RebuildRefusedException.Reason.NOT_CAUGHT_UP,
                () -> node.rebuilds().verify(rebuild.id()));
        thenItIsRefused(
                RebuildRefusedException.Reason.NOT_CAUGHT_UP,
                () -> node.rebuilds().switchTo(rebuild.id()));
        thenItIsRefused(
                RebuildRefusedException.Reason.PROJECTION_NOT_FOUND,
                () -> node.rebuilds().start("nonsense", false, null));
        thenItIsRefused(
                RebuildRefusedException.Reason.PROJECTION_NOT_FOUND,
                () -> node.rebuilds().underWay("nonsense"));
        thenItIsRefused(
                RebuildRefusedException.Reason.REBUILD_NOT_FOUND,
                () -> node.rebuilds().find(new UUID(0, 0)));
        thenItIsRefused(
                RebuildRefusedException.Reason.REBUILD_NOT_FOUND,
                () -> node.rebuilds().cancel(new UUID(0, 0)));
        assertThat(node.rebuilds().underWay("tally").map(Rebuild::id)).contains(rebuild.id());
    }

    @Test
    void anEventThatCannotBeHandledStopsARebuildAndNothingElse() {
        TestNode node = givenATally(500);
        node.tally().beforeAll(events -> {
            if (node.tally().schema().equals(BESIDE) && events.stream().anyMatch(event -> event.position() == 222)) {
                throw new IllegalStateException("not that one");
            }
        });

        UUID rebuild = node.rebuilds().start("tally", true, null).id();
        Rebuild failed = world.until(node, rebuild, Phase.FAILED);

        assertThat(failed.failure())
                .isEqualTo(new Rebuild.Failure(
                        222, "account.deposited", "java.lang.IllegalStateException", "not that one"));
        assertThat(world.live()).isEqualTo(world.expected());
        assertThat(node.deadLetters().waiting("tally", 0, 10)).isEmpty();
        RebuildWorld.until(() -> !world.hasSchema(BESIDE));
        world.deposits(10);
        world.untilDone(1);
        assertThat(world.live()).isEqualTo(world.expected());
    }

    @Test
    void anEventThatNobodyCanDecodeAndThatWaitsAlreadyStopsNoRebuild() {
        TestNode node = givenATally(1000);
        world.unknownEvent(world.account(6));
        world.deposits(1000);
        world.untilDone(1);
        List<DeadLetter> letters = node.deadLetters().waiting("tally", 0, 1000);
        Map<UUID, Long> before = world.live();
        assertThat(letters).as("and what is behind it in its stream").hasSizeGreaterThan(1);
        assertThat(letters.getFirst().position()).isEqualTo(1001);

        UUID rebuild = node.rebuilds().start("tally", true, null).id();
        world.until(node, rebuild, Phase.LIVE);

        assertThat(world.live()).as("what is before it too").isEqualTo(before);
        assertThat(node.deadLetters().waiting("tally", 0, 1000))
                .as("they wait on")
                .extracting(DeadLetter::position)
                .isEqualTo(letters.stream().map(DeadLetter::position).toList());
    }

    @Test
    void anEventThatNobodyCanDecodeAndThatWaitsNowhereStopsARebuild() {
        TestNode node = givenATally(100);
        world.unknownEvent(world.account(6));
        world.untilDone(1);
        world.jdbc.sql("delete from read_model.dead_letter").update();

        UUID rebuild = node.rebuilds().start("tally", true, null).id();

        Rebuild.Failure failure =
                requireNonNull(world.until(node, rebuild, Phase.FAILED).failure());
        assertThat(failure.position()).isEqualTo(101);
        assertThat(failure.event()).isEqualTo("account.sung");
    }

    @Test
    void whatWasDiscardedIsNotRebuilt() {
        TestNode node = world.node();
        node.tally().beforeAll(events -> {
            if (events.stream().anyMatch(event -> event.position() == 7)) {
                throw new IllegalStateException("not that one");
            }
        });
        world.deposits(100);
        world.untilDone(1);
        List<DeadLetter> letters = node.deadLetters().waiting("tally", 0, 10);
        UUID failing = node.rebuilds().start("tally", false, null).id();
        assertThat(world.until(node, failing, Phase.FAILED).failure()).isNotNull();

        node.deadLetters().discard("tally", letters.getFirst().id(), "a test");
        node.deadLetters().retry("tally", letters.getLast().id());
        UUID rebuild = givenACaughtUpRebuild(node);

        assertThat(node.rebuilds().verify(rebuild).phase()).isEqualTo(Phase.VERIFIED);
        assertThat(world.live()).containsEntry(world.account(6), world.expected(world.account(6)) - 1);
    }

    /** How often all of the table was read to change the rows that the events are about. */
    private static long scansOfAnUpdate(JdbcTemplate jdbc, List<Envelope<LedgerEvent>> events) {
        String accounts = events.stream()
                .map(event -> event.event().account().toString())
                .distinct()
                .collect(joining(",", "{", "}"));
        long before = scans(jdbc);
        jdbc.update("""
                update tally t set total = t.total
                from unnest(?::uuid[]) as changed (account)
                where t.account = changed.account
                """, accounts);
        return scans(jdbc) - before;
    }

    /** So far: PostgreSQL adds transactions up for a while before it tells others. */
    private static long scans(JdbcTemplate jdbc) {
        return requireNonNull(jdbc.queryForObject("select pg_stat_get_xact_numscans('tally'::regclass)", Long.class));
    }

    private TestNode givenATally(int events) {
        world.deposits(events);
        TestNode node = world.node();
        world.untilDone(1);
        return node;
    }

    private static AtomicBoolean givenRebuildsAreHeldUp(TestNode node) {
        AtomicBoolean held = new AtomicBoolean(true);
        node.tally().beforeAll(events -> {
            if (held.get() && node.tally().schema().equals(BESIDE)) {
                throw new CannotAcquireLockException("not yet");
            }
        });
        return held;
    }

    private UUID givenACaughtUpRebuild(TestNode node) {
        UUID rebuild = node.rebuilds().start("tally", false, null).id();
        Rebuild caughtUp = world.until(node, rebuild, Phase.CAUGHT_UP);
        // A few events behind are as good as none, and caught up.
        world.untilDone(caughtUp.generation());
        return rebuild;
    }

    private static void thenItIsRefused(RebuildRefusedException.Reason reason, ThrowingCallable what) {
        assertThatExceptionOfType(RebuildRefusedException.class)
                .isThrownBy(what)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
