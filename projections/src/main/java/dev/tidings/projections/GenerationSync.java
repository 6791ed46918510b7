package dev.tidings.projections;

import dev.tidings.eventstore.EventLog;
import dev.tidings.projections.SegmentTable.SegmentRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.Segment;

/**
 * Brings generations of a projection to one position, so that they can be compared or can take each other's place. No
 * batch of theirs commits meanwhile. Thread-safe.
 */
public final class GenerationSync {

    private static final int AT_ONCE = 1000;

    private final SegmentTable segments;
    private final Generations generations;
    private final DeadLetterTable deadLetters;
    private final ProjectionTransactions transactions;
    private final EventLog log;

    GenerationSync(
            SegmentTable segments,
            Generations generations,
            DeadLetterTable deadLetters,
            ProjectionTransactions transactions,
            EventLog log) {
        this.segments = segments;
        this.generations = generations;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
        this.log = log;
    }

    /**
     * In the open transaction: locks all segments of the generations, and lets those that are behind handle what they
     * miss, up to where the furthest is. What depends on the time is brought up to the same time in all of them.
     *
     * @param together in the order of their numbers
     * @param furthest apart, in events, that they may be
     * @return the position that all of them have reached
     * @throws FarBehindException    when one is further behind; nothing was done then
     * @throws BuildStoppedException when one is building and can't handle an event
     */
    public long align(Projection projection, List<Generation> together, long furthest, Instant now) {
        List<Locked> locked = together.stream()
                .map(generation -> new Locked(generation, segments.lock(generation.id())))
                .toList();
        long position = locked.stream().mapToLong(Locked::furthest).max().orElse(0);
        for (Locked one : locked) {
            if (position - one.slowest() > furthest) {
                throw new FarBehindException(one.generation().id(), position - one.slowest());
            }
        }
        long from = locked.stream().mapToLong(Locked::slowest).min().orElse(0);
        while (from < position) {
            long to = Math.min(from + AT_ONCE, position);
            List<Long> positions = LongStream.rangeClosed(from + 1, to).boxed().toList();
            List<ReceivedEvent> events = new EventChunk(projection, log.at(positions)).events();
            for (Locked one : locked) {
                catchUp(projection, one, events, from, to);
            }
            from = to;
        }
        locked.forEach(one -> segments.reached(one.generation().id(), position));
        settle(projection, together, now);
        return position;
    }

    private void catchUp(Projection projection, Locked one, List<ReceivedEvent> events, long from, long to) {
        Generation generation = one.generation();
        int[] all = one.segments().stream().mapToInt(SegmentRow::segment).toArray();
        BatchProjector batches = new BatchProjector(projection, generation.id(), deadLetters, transactions);
        generations.enter(generation);
        for (SegmentRow row : one.segments()) {
            Segment segment = Segment.computeSegment(row.segment(), all);
            List<ReceivedEvent> missing = events.stream()
                    .filter(event -> event.position() > row.position() && segment.matches(event.hash()))
                    .toList();
            if (!missing.isEmpty()) {
                boolean anyParked = deadLetters.anyWaiting(generation.id());
                batches.project(missing, new SegmentAdvance(from, to, generation.state(), anyParked, true));
            }
        }
    }

    private void settle(Projection projection, List<Generation> together, Instant now) {
        Instant time = now;
        Instant before;
        do {
            before = time;
            for (Generation generation : together) {
                generations.enter(generation);
                time = projection.settle(time);
            }
        } while (!time.equals(before));
    }

    private record Locked(Generation generation, List<SegmentRow> segments) {

        long furthest() {
            return segments.stream().mapToLong(SegmentRow::position).max().orElse(0);
        }

        long slowest() {
            return segments.stream().mapToLong(SegmentRow::position).min().orElse(0);
        }
    }
}
