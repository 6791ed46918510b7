package dev.tidings.projections;

import static dev.tidings.projections.ProjectionWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.projections.DeadLetters.Retried;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DeadLettersTest {

    private static final UUID SICK = new UUID(1, 1);
    private static final UUID WELL = new UUID(2, 2);

    private final ProjectionWorld world = new ProjectionWorld();
    private final TestNode node = world.node("board");
    private final AtomicBoolean broken = new AtomicBoolean(true);

    @BeforeEach
    void aProjectionThatCannotHandleTheSecondEventOfTheLog() {
        node.diary().beforeEach(event -> {
            if (event.position() == 2 && broken.get()) {
                throw new IllegalStateException("no second event, please");
            }
        });
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anEventThatFailsIsParkedWithTheLaterOnesOfItsStreamAndAllOthersAreProjected() {
        givenTheSickStreamFailsAtItsSecondEvent();

        assertThat(world.diary("board", SICK)).containsExactly(1L);
        assertThat(world.diary("board", WELL)).containsExactly(3L, 5L);
        List<DeadLetter> letters = node.deadLetters().waiting("board", 0, 10);
        assertThat(letters).extracting(DeadLetter::position).containsExactly(2L, 4L, 6L);
        assertThat(letters).extracting(DeadLetter::stream).containsOnly(SICK);
        assertThat(letters).extracting(DeadLetter::attempts).containsExactly(1, 0, 0);
        assertThat(letters.getFirst().cause()).isEqualTo("java.lang.IllegalStateException");
        assertThat(letters.getFirst().message()).isEqualTo("no second event, please");
        assertThat(letters.get(1).cause())
                .as("the cause of one that only waits")
                .isNull();
        assertThat(letters).extracting(DeadLetter::eventName).containsOnly("account.deposited");
    }

    @Test
    void eventsThatComeLaterQueueUpBehindTheLettersOfTheirStream() {
        givenTheSickStreamFailsAtItsSecondEvent();

        world.deposit(SICK);
        world.deposit(WELL);
        world.rename(SICK, 0);
        world.untilDone("board");

        assertThat(world.diary("board", SICK)).containsExactly(1L);
        assertThat(world.diary("board", WELL)).containsExactly(3L, 5L, 8L);
        assertThat(waitingPositions()).containsExactly(2L, 4L, 6L, 7L, 9L);
    }

    @Test
    void whenTheCauseIsGoneARetryBringsTheWholeStreamInOrder() {
        givenTheSickStreamFailsAtItsSecondEvent();
        broken.set(false);
        DeadLetter last = node.deadLetters().waiting("board", 0, 10).getLast();

        assertThat(node.deadLetters().retry("board", last.id())).contains(new Retried(3, true));

        assertThat(world.diary("board", SICK)).containsExactly(1L, 2L, 4L, 6L);
        assertThat(waitingPositions()).isEmpty();
        world.deposit(SICK);
        world.untilDone("board");
        assertThat(world.diary("board", SICK)).containsExactly(1L, 2L, 4L, 6L, 7L);
    }

    @Test
    void whatAnOperatorIsToldToBeDoneIsDurable() {
        List<String> commits = new CopyOnWriteArrayList<>();
        node.diary().afterAll(events -> commits.add(node.diary().setting("synchronous_commit")));
        givenTheSickStreamFailsAtItsSecondEvent();
        assertThat(commits).as("of batches, which are projected again").containsOnly("off");
        commits.clear();
        broken.set(false);

        retryTheFirst();

        assertThat(commits).containsOnly("on");
    }

    @Test
    void aRetryIsPlannedAsBatchesAreWhichMayUseItsPlans() {
        List<String> plans = new CopyOnWriteArrayList<>();
        node.diary().afterAll(events -> plans.add(node.diary().setting("plan_cache_mode")));
        givenTheSickStreamFailsAtItsSecondEvent();
        broken.set(false);

        retryTheFirst();

        assertThat(plans).containsOnly("force_generic_plan");
    }

    @Test
    void aRetryThatFailsAgainLeavesTheOrderAsItIs() {
        givenTheSickStreamFailsAtItsSecondEvent();
        DeadLetter first = node.deadLetters().waiting("board", 0, 10).getFirst();

        assertThat(node.deadLetters().retry("board", first.id())).contains(new Retried(0, false));

        assertThat(waitingPositions()).containsExactly(2L, 4L, 6L);
        assertThat(node.deadLetters().waiting("board", 0, 1).getFirst().attempts())
                .isEqualTo(2);
        assertThat(world.diary("board", SICK)).containsExactly(1L);
    }

    @Test
    void aRetryStopsAtTheNextEventThatFails() {
        givenTheSickStreamFailsAtItsSecondEvent();
        node.diary().beforeEach(event -> {
            if (event.position() == 6) {
                throw new IllegalStateException("no sixth event either");
            }
        });

        retryTheFirst();

        assertThat(world.diary("board", SICK)).containsExactly(1L, 2L, 4L);
        assertThat(node.deadLetters().waiting("board", 0, 10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.message()).isEqualTo("no sixth event either"));
    }

    @Test
    void aRetryOfAllBringsEveryStreamInOrderButThoseThatFailAgain() {
        givenTheSickStreamFailsAtItsSecondEvent();
        world.appendRaw("account.sung", WELL, 0, "{}");
        world.deposit(WELL);
        world.untilDone("board");
        broken.set(false);

        assertThat(node.deadLetters().retryAll("board")).isEqualTo(new Retried(3, false));

        assertThat(world.diary("board", SICK)).containsExactly(1L, 2L, 4L, 6L);
        assertThat(world.diary("board", WELL)).containsExactly(3L, 5L);
        assertThat(waitingPositions()).containsExactly(7L, 8L);
    }

    @Test
    void aDiscardedLetterIsKeptWithTheReasonAndTheOthersGoOn() {
        givenTheSickStreamFailsAtItsSecondEvent();
        DeadLetter first = node.deadLetters().waiting("board", 0, 10).getFirst();

        assertThat(node.deadLetters().discard("board", first.id(), "a test event"))
                .isTrue();
        assertThat(node.deadLetters().discard("board", first.id(), "again")).isFalse();
        DeadLetter next = node.deadLetters().waiting("board", 0, 10).getFirst();
        node.deadLetters().retry("board", next.id());

        assertThat(world.diary("board", SICK)).containsExactly(1L, 4L, 6L);
        assertThat(world.jdbc
                        .sql("select discard_reason from read_model.dead_letter")
                        .query(String.class)
                        .list())
                .containsExactly("a test event");
    }

    @Test
    void aLetterThatIsNotThereCannotBeRetried() {
        assertThat(node.deadLetters().retry("board", 999)).isEmpty();
        assertThat(node.deadLetters().retry("no such projection", 1)).isEmpty();
    }

    @Test
    void anEventOfAnUnknownNameAndOneThatCannotBeReadAreParked() {
        broken.set(false);
        world.appendRaw("account.sung", SICK, 0, "{}");
        world.rename(SICK, 1);
        world.appendRaw("account.renamed", WELL, 0, "{not json");
        world.rename(new UUID(3, 3), 0);
        node.start();

        world.untilDone("board");

        List<DeadLetter> letters = node.deadLetters().waiting("board", 0, 10);
        assertThat(letters).extracting(DeadLetter::position).containsExactly(1L, 2L, 3L);
        assertThat(letters)
                .extracting(DeadLetter::eventName)
                .containsExactly("account.sung", "account.renamed", "account.renamed");
        assertThat(letters).extracting(DeadLetter::stream).containsExactly(SICK, SICK, WELL);
        assertThat(world.diary("board")).containsExactly(4L);
        assertThat(node.deadLetters().retry("board", letters.getFirst().id())).contains(new Retried(0, false));
    }

    @Test
    void whatTheDatabaseRefusesIsParkedWithoutQuotingRows() {
        world.jdbc.sql("create table claim (name text primary key)").update();
        world.jdbc.sql("insert into claim values ('alice')").update();
        node.diary().beforeEach(event -> {
            if (event.position() == 1) {
                new JdbcTemplate(world.database).update("insert into claim values ('alice')");
            }
        });
        world.deposit(SICK);
        world.deposit(WELL);
        node.start();

        world.untilDone("board");

        assertThat(world.diary("board")).containsExactly(2L);
        assertThat(node.deadLetters().waiting("board", 0, 10).getFirst().message())
                .contains("23505", "claim_pkey")
                .doesNotContain("alice");
    }

    @Test
    void operatorsSeeDeadLettersAndLag() {
        givenTheSickStreamFailsAtItsSecondEvent();

        ProjectionStatus status = node.engine.statuses().getFirst();

        assertThat(status.name()).isEqualTo("board");
        assertThat(status.deadLetters()).isEqualTo(3);
        assertThat(status.position()).isEqualTo(6);
        assertThat(status.lagEvents()).isZero();
        assertThat(status.lagSeconds()).isZero();
        assertThat(status.segments()).hasSize(2).allMatch(segment -> segment.owner() != null);
        node.stop();
        world.deposit(WELL);
        until(() -> node.engine.statuses().getFirst().lagEvents() == 1);
        ProjectionStatus behind = node.engine.statuses().getFirst();
        assertThat(behind.lagSeconds()).isNotNegative();
        assertThat(behind.segments()).allMatch(segment -> segment.owner() == null);
    }

    private void retryTheFirst() {
        DeadLetter first = node.deadLetters().waiting("board", 0, 1).getFirst();
        assertThat(node.deadLetters().retry("board", first.id())).isPresent();
    }

    private void givenTheSickStreamFailsAtItsSecondEvent() {
        for (UUID post : List.of(SICK, SICK, WELL, SICK, WELL, SICK)) {
            world.deposit(post);
        }
        node.start();
        world.untilDone("board");
    }

    private List<Long> waitingPositions() {
        return node.deadLetters().waiting("board", 0, 100).stream()
                .map(DeadLetter::position)
                .toList();
    }
}
