package dev.tidings.projections;

import dev.tidings.projections.DeadLetterSorter.ParkedEvent;
import dev.tidings.projections.ReceivedEvent.Decoded;
import dev.tidings.projections.ReceivedEvent.Undecodable;
import java.util.List;
import java.util.Set;

/**
 * Projects a generation's batches and sorts out what fails: what can't be handled is parked, with the later events of its
 * stream, and everything else is projected; a generation that is building stops instead. All of it happens in the open
 * transaction. Failures that pass by themselves are thrown on, so that the whole batch is tried again.
 */
final class BatchProjector<E> {

    private final Projection<E> projection;
    private final GenerationId generation;
    private final DeadLetterTable deadLetters;
    private final ProjectionTransactions transactions;

    BatchProjector(
            Projection<E> projection,
            GenerationId generation,
            DeadLetterTable deadLetters,
            ProjectionTransactions transactions) {
        this.projection = projection;
        this.generation = generation;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
    }

    /**
     * Projects or parks every event, but those that were discarded.
     *
     * @param events in the order of the log, none outside of the advance
     * @param advance  what the batch means for its segment
     * @return what was parked
     * @throws BuildStoppedException when the generation is building and an event can't be handled
     */
    List<ParkedEvent<E>> project(List<ReceivedEvent<E>> events, SegmentAdvance advance) {
        List<ReceivedEvent<E>> wanted = advance.anyDiscarded() ? withoutDiscarded(events, advance) : events;
        if (advance.state() == GenerationState.BUILDING) {
            build(wanted);
            return List.of();
        }
        return projectOrPark(wanted, advance.anyParked());
    }

    private List<ReceivedEvent<E>> withoutDiscarded(List<ReceivedEvent<E>> events, SegmentAdvance advance) {
        Set<Long> discarded = deadLetters.discarded(generation.projection(), advance.from(), advance.to());
        return events.stream()
                .filter(event -> !discarded.contains(event.position()))
                .toList();
    }

    private void build(List<ReceivedEvent<E>> events) {
        List<Decoded<E>> decoded = events.stream()
                .map(event -> switch (event) {
                    case Decoded<E> readable -> readable;
                    case Undecodable<E> undecodable ->
                        throw new BuildStoppedException(generation, undecodable, undecodable.cause());
                })
                .toList();
        ProjectedPrefix prefix = ProjectedPrefix.project(projection, decoded, transactions);
        if (prefix.failure() != null) {
            throw new BuildStoppedException(generation, decoded.get(prefix.length()), prefix.failure());
        }
    }

    private List<ParkedEvent<E>> projectOrPark(List<ReceivedEvent<E>> events, boolean anyParked) {
        DeadLetterSorter<E> sorter =
                new DeadLetterSorter<>(anyParked ? deadLetters.blockedStreams(generation, events) : List.of());
        attempt(sorter.admit(events), sorter);
        List<ParkedEvent<E>> parked = sorter.parked();
        deadLetters.park(generation, parked);
        return parked;
    }

    /** Halves what fails until the culprits stand alone: a batch with one bad event takes few attempts, not one each. */
    private void attempt(List<Decoded<E>> events, DeadLetterSorter<E> sorter) {
        List<Decoded<E>> free = sorter.stillFree(events);
        if (free.isEmpty()) {
            return;
        }
        try {
            transactions.nested(() ->
                    projection.project(free.stream().map(Decoded::envelope).toList()));
        } catch (RuntimeException | Error e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            if (free.size() == 1) {
                sorter.park(free.getFirst(), e);
            } else {
                int half = free.size() / 2;
                attempt(free.subList(0, half), sorter);
                attempt(free.subList(half, free.size()), sorter);
            }
        }
    }
}
