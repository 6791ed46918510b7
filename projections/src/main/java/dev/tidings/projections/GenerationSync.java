package dev.tidings.projections;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tidings.eventstore.Feed;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.projections.SegmentTable.SegmentRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Brings generations of a projection to one position, so that they can be compared or can take each other's place. No
 * batch of theirs commits meanwhile. Thread-safe.
 */
final class GenerationSync<E> {

    private static final PageLimit PAGE = new PageLimit(1000, 2_000_000);

    private final Map<String, Projection<E>> projections;
    private final SegmentTable segments;
    private final Generations generations;
    private final DeadLetterTable deadLetters;
    private final ProjectionTransactions transactions;
    private final Feed feed;
    private final EventTypes<E> types;

    GenerationSync(
            List<? extends Projection<E>> projections,
            SegmentTable segments,
            Generations generations,
            DeadLetterTable deadLetters,
            ProjectionTransactions transactions,
            Feed feed,
            EventTypes<E> types) {
        this.projections = projections.stream().collect(toMap(Projection::name, identity()));
        this.segments = segments;
        this.generations = generations;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
        this.feed = feed;
        this.types = types;
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
    long align(String name, List<Generation> together, long furthest, Instant now) {
        Projection<E> projection = requireNonNull(projections.get(name));
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
            EventBatch<E> batch = read(projection, from, position);
            for (Locked one : locked) {
                catchUp(projection, one, batch);
            }
            from = batch.last();
        }
        locked.forEach(one -> segments.reached(one.generation().id(), position));
        settle(projection, together, now);
        return position;
    }

    /** Never empty: what a segment has come to stands in the log. */
    private EventBatch<E> read(Projection<E> projection, long after, long last) {
        int most = (int) Math.min(PAGE.events(), last - after);
        List<LogEntry> entries = feed.after(after, new PageLimit(most, PAGE.bytes()));
        if (entries.isEmpty() || entries.getFirst().position() != after + 1) {
            throw new GapInFeedException(
                    after + 1, entries.isEmpty() ? last : entries.getFirst().position());
        }
        return EventBatch.of(
                after,
                entries.stream()
                        .map(entry -> new DecodableEntry<>(entry, types))
                        .toList(),
                projection);
    }

    private void catchUp(Projection<E> projection, Locked one, EventBatch<E> batch) {
        Generation generation = one.generation();
        BatchProjector<E> projector = new BatchProjector<>(projection, generation.id(), deadLetters, transactions);
        generations.enter(generation);
        for (SegmentRow row : one.segments()) {
            SegmentShare share = SegmentShare.of(row.segment(), one.segments().size());
            List<ReceivedEvent<E>> missing = batch.of(share, row.position());
            if (!missing.isEmpty()) {
                boolean anyParked = deadLetters.anyWaiting(generation.id());
                projector.project(
                        missing, new SegmentAdvance(batch.after(), batch.last(), generation.state(), anyParked, true));
            }
        }
    }

    private void settle(Projection<E> projection, List<Generation> together, Instant now) {
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
