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
final class BatchProjector {

    private final Projection projection;
    private final GenerationId generation;
    private final DeadLetterTable deadLetters;
    private final ProjectionTransactions transactions;

    BatchProjector(
            Projection projection,
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
     * @param events in the order of the log, none outside of the move
     * @param move   what the batch means for its segment
     * @return what was parked
     * @throws BuildStoppedException when the generation is building and an event can't be handled
     */
    List<ParkedEvent> project(List<ReceivedEvent> events, SegmentAdvance move) {
        List<ReceivedEvent> wanted = move.anyDiscarded() ? withoutDiscarded(events, move) : events;
        if (move.state() == GenerationState.BUILDING) {
            build(wanted);
            return List.of();
        }
        return projectOrPark(wanted, move.anyParked());
    }

    private List<ReceivedEvent> withoutDiscarded(List<ReceivedEvent> events, SegmentAdvance move) {
        Set<Long> discarded = deadLetters.discarded(generation.projection(), move.from(), move.to());
        return events.stream()
                .filter(event -> !discarded.contains(event.position()))
                .toList();
    }

    private void build(List<ReceivedEvent> events) {
        List<Decoded> decoded = events.stream()
                .map(event -> switch (event) {
                    case Decoded readable -> readable;
                    case Undecodable undecodable ->
                        throw new BuildStoppedException(generation, undecodable, undecodable.cause());
                })
                .toList();
        ProjectedPrefix prefix = ProjectedPrefix.project(projection, decoded, transactions);
        if (prefix.failure() != null) {
            throw new BuildStoppedException(generation, decoded.get(prefix.length()), prefix.failure());
        }
    }

    private List<ParkedEvent> projectOrPark(List<ReceivedEvent> events, boolean anyParked) {
        DeadLetterSorter parking = new DeadLetterSorter(anyParked ? deadLetters.blockedStreams(generation, events) : List.of());
        attempt(parking.admit(events), parking);
        List<ParkedEvent> parked = parking.parked();
        deadLetters.park(generation, parked);
        return parked;
    }

    /** Halves what fails until the culprits stand alone: a batch with one bad event takes few attempts, not one each. */
    private void attempt(List<Decoded> events, DeadLetterSorter parking) {
        List<Decoded> free = parking.stillFree(events);
        if (free.isEmpty()) {
            return;
        }
        try {
            transactions.nested(() ->
                    projection.project(free.stream().map(Decoded::recorded).toList()));
        } catch (RuntimeException | Error e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            if (free.size() == 1) {
                parking.park(free.getFirst(), e);
            } else {
                int half = free.size() / 2;
                attempt(free.subList(0, half), parking);
                attempt(free.subList(half, free.size()), parking);
            }
        }
    }
}
