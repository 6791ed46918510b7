package dev.tidings.projections;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tidings.migrations.KeptConnections;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.Ledger.Deposited;
import dev.tidings.projections.Ledger.LedgerEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class BatchProjectorTest {

    private static final String BOARD = "board";
    private static final GenerationId FIRST = new GenerationId(BOARD, 1);
    private static final DataSource DATABASE = database();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final EngineDatabase database = new EngineDatabase(DATABASE, "read_model", "tidings_query");
    private final DeadLetterTable letters = new DeadLetterTable(database);
    private final ProjectionTransactions transactions =
            new ProjectionTransactions(database, new JdbcTransactionManager(DATABASE), Duration.ofSeconds(10));
    private final Diary diary = new Diary(BOARD, DATABASE);
    private final BatchProjector<LedgerEvent> projector = new BatchProjector<>(diary, FIRST, letters, transactions);

    /** Streams by number, one for each event, and which events fail: what comes out must be what one by one gives. */
    @Property(tries = 100)
    void aStreamIsProjectedUpToItsFirstFailureAndParkedFromThereOn(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 5) Integer> streams,
            @ForAll Set<@IntRange(min = 1, max = 60) Integer> sick,
            @ForAll @IntRange(min = 1, max = 60) int firstBatch) {
        givenEmptyTables();
        List<ReceivedEvent<LedgerEvent>> events = events(streams);
        diary.beforeEach(event -> failIfIn(sick, event));

        int cut = Math.min(firstBatch, events.size());
        project(events.subList(0, cut));
        project(events.subList(cut, events.size()));

        Set<UUID> blocked = new HashSet<>();
        List<Long> projected = new ArrayList<>();
        List<Long> parked = new ArrayList<>();
        for (ReceivedEvent<LedgerEvent> event : events) {
            if (sick.contains((int) event.position())) {
                blocked.add(event.stream());
            }
            (blocked.contains(event.stream()) ? parked : projected).add(event.position());
        }
        assertThat(diaryPositions()).containsExactlyInAnyOrderElementsOf(projected);
        assertThat(letters.waiting(BOARD, 0, 100))
                .extracting(DeadLetter::position)
                .isEqualTo(parked);
        thenTheDiaryIsInOrder(events);
    }

    @Test
    void aBatchWithoutFailuresIsProjectedInOneGo() {
        givenEmptyTables();

        project(events(List.of(1, 2, 3, 1, 2, 3)));

        assertThat(diary.calls()).isEqualTo(1);
    }

    @Test
    void aBatchWithOneBadEventTakesFewAttempts() {
        givenEmptyTables();
        diary.beforeEach(event -> failIfIn(Set.of(77), event));

        project(events(IntStream.range(0, 1000).boxed().toList()));

        assertThat(diaryPositions()).hasSize(999).doesNotContain(77L);
        assertThat(diary.calls()).isLessThan(25);
    }

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "55P03", "57P01", "57014", "25006", "58030"})
    void aFailureThatPassesByItselfIsNotParked(String state) {
        givenEmptyTables();
        diary.beforeEach(event -> {
            throw new UncategorizedSQLException("project", "select", new SQLException("for now", state));
        });

        assertThatExceptionOfType(UncategorizedSQLException.class).isThrownBy(() -> project(events(List.of(1, 2))));

        assertThat(letters.count(BOARD)).isZero();
        assertThat(diaryPositions()).isEmpty();
    }

    @Test
    void anEventThatFailsOnlyTogetherWithOthersIsNotParked() {
        givenEmptyTables();
        diary.afterAll(events -> {
            if (events.size() > 1) {
                throw new IllegalStateException("only one at a time, please");
            }
        });

        project(events(List.of(1, 2, 3, 4)));

        assertThat(diaryPositions()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(letters.count(BOARD)).isZero();
    }

    @Test
    void anEventThatOverflowsTheStackIsParked() {
        givenEmptyTables();
        diary.beforeEach(event -> {
            if (event.position() == 2) {
                throw new StackOverflowError();
            }
        });

        project(events(List.of(1, 2, 3)));

        assertThat(diaryPositions()).containsExactly(1L, 3L);
        assertThat(letters.waiting(BOARD, 0, 10))
                .extracting(DeadLetter::position)
                .containsExactly(2L);
    }

    @Test
    void whatSpringCallsTransientIsNotParkedEither() {
        assertThat(TransientFailures.isTransient(new IllegalStateException(new QueryTimeoutException("slow"))))
                .isTrue();
        assertThat(TransientFailures.isTransient(new OutOfMemoryError())).isTrue();
        assertThat(TransientFailures.isTransient(new DataIntegrityViolationException("bad row")))
                .isFalse();
        assertThat(TransientFailures.isTransient(new SQLException("no state"))).isFalse();
        assertThat(TransientFailures.isTransient(new AssertionError())).isFalse();
    }

    private void project(List<ReceivedEvent<LedgerEvent>> events) {
        if (!events.isEmpty()) {
            SegmentAdvance advance = new SegmentAdvance(
                    0, events.getLast().position(), GenerationState.LIVE, letters.anyWaiting(FIRST), false);
            transactions.execute(() -> projector.project(events, advance));
        }
    }

    private static void failIfIn(Set<Integer> sick, Envelope<LedgerEvent> event) {
        if (sick.contains((int) event.position())) {
            throw new IllegalStateException("sick");
        }
    }

    private static List<ReceivedEvent<LedgerEvent>> events(List<Integer> streams) {
        List<ReceivedEvent<LedgerEvent>> events = new ArrayList<>();
        for (Integer stream : streams) {
            events.add(Events.decoded(events.size() + 1, new Deposited(new UUID(0, stream), 1)));
        }
        return events;
    }

    private void givenEmptyTables() {
        jdbc.sql("truncate diary, read_model.dead_letter").update();
    }

    private List<Long> diaryPositions() {
        return jdbc.sql("select position from diary order by id")
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private void thenTheDiaryIsInOrder(List<ReceivedEvent<LedgerEvent>> events) {
        assertThat(diaryPositions().stream()
                        .collect(groupingBy(position -> String.valueOf(events.get((int) (position - 1)).stream())))
                        .values())
                .allSatisfy(positions -> assertThat(positions).isSorted());
    }

    private static DataSource database() {
        DataSource database = KeptConnections.to(TestDatabase.create());
        JdbcClient.create(database).sql(Diary.TABLE).update();
        JdbcClient.create(database)
                .sql("insert into read_model.projection_generation values ('board', 1, 1, 'live', 'read_model')")
                .update();
        return database;
    }
}
