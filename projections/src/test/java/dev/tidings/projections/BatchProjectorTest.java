package dev.tidings.projections;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tidings.events.PostViewsRecorded;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.ReceivedEvent.Decoded;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ProjectingBatchesTest {

    private static final String BOARD = "board";
    private static final GenerationId FIRST = new GenerationId(BOARD, 1);
    private static final PGSimpleDataSource DATABASE = database();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final DeadLetterTable letters = new DeadLetterTable(DATABASE);
    private final ProjectionTransactions transactions =
            new ProjectionTransactions(new JdbcTransactionManager(DATABASE), DATABASE, Duration.ofSeconds(10));
    private final Diary diary = new Diary(BOARD, DATABASE);
    private final BatchProjector batches = new BatchProjector(diary, FIRST, letters, transactions);

    /** Streams by number, one for each event, and which events fail: what comes out must be what one by one gives. */
    @Property(tries = 100)
    void aStreamIsProjectedUpToItsFirstFailureAndParkedFromThereOn(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 5) Integer> streams,
            @ForAll Set<@IntRange(min = 1, max = 60) Integer> sick,
            @ForAll @IntRange(min = 1, max = 60) int firstBatch) {
        givenEmptyTables();
        List<ReceivedEvent> events = events(streams);
        diary.beforeEach(event -> failIfIn(sick, event));

        int cut = Math.min(firstBatch, events.size());
        project(events.subList(0, cut));
        project(events.subList(cut, events.size()));

        Set<UUID> blocked = new HashSet<>();
        List<Long> projected = new ArrayList<>();
        List<Long> parked = new ArrayList<>();
        for (ReceivedEvent event : events) {
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
    void whatSpringCallsTransientIsNotParkedEither() {
        assertThat(TransientFailures.isTransient(new IllegalStateException(new QueryTimeoutException("slow"))))
                .isTrue();
        assertThat(TransientFailures.isTransient(new OutOfMemoryError())).isTrue();
        assertThat(TransientFailures.isTransient(new DataIntegrityViolationException("bad row")))
                .isFalse();
        assertThat(TransientFailures.isTransient(new SQLException("no state"))).isFalse();
        assertThat(TransientFailures.isTransient(new AssertionError())).isFalse();
    }

    private void project(List<ReceivedEvent> events) {
        if (!events.isEmpty()) {
            SegmentAdvance move = new SegmentAdvance(
                    0, events.getLast().position(), GenerationState.LIVE, letters.anyWaiting(FIRST), false);
            transactions.executeInTransaction(() -> batches.project(events, move));
        }
    }

    private static void failIfIn(Set<Integer> sick, Envelope event) {
        if (sick.contains((int) event.position())) {
            throw new IllegalStateException("sick");
        }
    }

    private static List<ReceivedEvent> events(List<Integer> streams) {
        List<ReceivedEvent> events = new ArrayList<>();
        for (Integer stream : streams) {
            PostViewsRecorded event = new PostViewsRecorded(new UUID(0, stream), 1);
            events.add(new Decoded(
                    new Envelope(events.size() + 1, -1, Instant.EPOCH, event),
                    0,
                    GenericEventMessage.asEventMessage(event)));
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

    private void thenTheDiaryIsInOrder(List<ReceivedEvent> events) {
        assertThat(diaryPositions().stream()
                        .collect(groupingBy(position -> String.valueOf(events.get((int) (position - 1)).stream())))
                        .values())
                .allSatisfy(positions -> assertThat(positions).isSorted());
    }

    private static PGSimpleDataSource database() {
        PGSimpleDataSource database = TestDatabase.create();
        JdbcClient.create(database).sql(Diary.TABLE).update();
        JdbcClient.create(database)
                .sql("insert into read_model.projection_generation values ('board', 1, 1, 'live', 'read_model')")
                .update();
        return database;
    }
}
