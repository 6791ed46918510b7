package dev.tidings.query.history;

import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Projection;
import dev.tidings.query.history.Step.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Random histories, and handing them to a projection in random portions. */
public final class Histories {

    private Histories() {}

    /** Steps of a random history, dense in posts and views. */
    public static Arbitrary<List<Step>> steps() {
        Arbitrary<Act> acts = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Act.VIEW)),
                Tuple.of(2, Arbitraries.of(Act.DRAFT)),
                Tuple.of(3, Arbitraries.of(Act.COMMENT, Act.FAVOURITE, Act.FOLLOW)),
                Tuple.of(6, Arbitraries.of(Act.class)));
        Arbitrary<Duration> pauses = Arbitraries.of(
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofMinutes(1),
                Duration.ofMinutes(50),
                Duration.ofHours(24),
                Duration.ofDays(6),
                Duration.ofDays(7),
                Duration.ofDays(30));
        Arbitrary<Step> step = Combinators.combine(
                        acts,
                        Arbitraries.integers().between(0, People.COUNT - 1),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 9),
                        pauses)
                .as(Step::new);
        Arbitrary<List<Step>> everybodyRegisters = Arbitraries.just(IntStream.range(0, People.COUNT)
                .mapToObj(user -> new Step(Act.REGISTER, user, 0, user, Duration.ZERO))
                .toList());
        return Combinators.combine(
                        everybodyRegisters,
                        step.list().ofMinSize(1).ofMaxSize(150).withSizeDistribution(RandomDistribution.uniform()))
                .as((registered, others) -> {
                    List<Step> all = new ArrayList<>(others.size() % 3 == 0 ? List.of() : registered);
                    all.addAll(others);
                    return all;
                });
    }

    /** Sizes of portions. */
    public static Arbitrary<List<Integer>> portions() {
        return Arbitraries.integers().between(1, 25).list().ofMinSize(1).ofMaxSize(10);
    }

    /**
     * Hands the projection what it handles, in two segments that take turns, portion by portion, each in a transaction
     * of its own.
     *
     * @param beforeEach is told when the last event of the portion that comes next happened
     */
    public static void project(
            Projection<TidingsEvent> projection,
            History history,
            List<Integer> portions,
            DataSource database,
            Consumer<Instant> beforeEach) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        List<List<Envelope<TidingsEvent>>> segments = segments(projection, history);
        Iterator<Integer> sizes =
                Stream.generate(() -> portions).flatMap(List::stream).iterator();
        while (segments.stream().anyMatch(events -> !events.isEmpty())) {
            for (List<Envelope<TidingsEvent>> segment : segments) {
                List<Envelope<TidingsEvent>> head = segment.subList(0, Math.min(segment.size(), sizes.next()));
                if (!head.isEmpty()) {
                    beforeEach.accept(head.getLast().recordedAt());
                    transaction.executeWithoutResult(status -> projection.project(List.copyOf(head)));
                    head.clear();
                }
            }
        }
    }

    private static List<List<Envelope<TidingsEvent>>> segments(Projection<TidingsEvent> projection, History history) {
        List<List<Envelope<TidingsEvent>>> segments = List.of(new ArrayList<>(), new ArrayList<>());
        for (Envelope<TidingsEvent> recorded : history.events()) {
            if (projection.handles().contains(recorded.event().getClass())) {
                int hash = projection.sequencedBy(recorded.event()).hashCode();
                segments.get(Math.floorMod(hash, 2)).add(recorded);
            }
        }
        return segments;
    }
}
