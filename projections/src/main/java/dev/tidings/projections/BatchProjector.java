package dev.tidings.projections;

import dev.tidings.projections.DeadLetterSorter.ParkedEvent;
import dev.tidings.projections.ReceivedEvent.Decoded;
import dev.tidings.projections.ReceivedEvent.Undecodable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Projects a generation's batches and sorts out what fails: what can't be handled is parked, with the later events of its
 * stream, and everything else is projected; a generation that is building stops instead, but for what nobody can decode
 * and the live one has parked: that would stop every rebuild until somebody gives it up. All of it happens in the open
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
        return project(PreparedBatch.unprepared(projection, events), advance);
    }

    /** The same for a batch that may have been prepared. */
    List<ParkedEvent<E>> project(PreparedBatch<E> batch, SegmentAdvance advance) {
        List<ReceivedEvent<E>> events = batch.events();
        List<ReceivedEvent<E>> wanted = advance.anyDiscarded() ? withoutDiscarded(events, advance) : events;
        if (advance.state() == GenerationState.BUILDING) {
            return build(batch, wanted, advance.anyParked());
        }
        return projectOrPark(batch, wanted, advance.anyParked());
    }

    /** Before the transaction. */
    PreparedBatch<E> prepare(List<ReceivedEvent<E>> events) {
        return PreparedBatch.of(projection, events);
    }

    private List<ReceivedEvent<E>> withoutDiscarded(List<ReceivedEvent<E>> events, SegmentAdvance advance) {
        Set<Long> discarded = deadLetters.discarded(generation.projection(), advance.from(), advance.to());
        return events.stream()
                .filter(event -> !discarded.contains(event.position()))
                .toList();
    }

    private List<ParkedEvent<E>> build(PreparedBatch<E> batch, List<ReceivedEvent<E>> events, boolean anyParked) {
        requireParkedByLive(events.stream()
                .filter(Undecodable.class::isInstance)
                .map(event -> (Undecodable<E>) event)
                .toList());
        DeadLetterSorter<E> sorter = sorter(events, anyParked);
        List<Decoded<E>> admitted = sorter.admit(events);
        ProjectedPrefix prefix = ProjectedPrefix.project(batch::project, admitted, transactions);
        if (prefix.failure() != null) {
            throw new BuildStoppedException(generation, admitted.get(prefix.length()), prefix.failure());
        }
        return park(sorter);
    }

    private void requireParkedByLive(List<Undecodable<E>> undecodable) {
        if (undecodable.isEmpty()) {
            return;
        }
        // Asked for first: what is parked is committed together with the position.
        long reached = deadLetters.liveReached(generation.projection());
        Set<Long> parked = deadLetters.waitingAt(
                generation.projection(),
                undecodable.stream().map(Undecodable::position).toList());
        for (Undecodable<E> event : undecodable) {
            if (!parked.contains(event.position())) {
                throw event.position() > reached
                        ? new UndecidedEventException(generation, event, event.cause())
                        : new BuildStoppedException(generation, event, event.cause());
            }
        }
    }

    private List<ParkedEvent<E>> projectOrPark(
            PreparedBatch<E> batch, List<ReceivedEvent<E>> events, boolean anyParked) {
        DeadLetterSorter<E> sorter = sorter(events, anyParked);
        attempt(batch, sorter.admit(events), sorter);
        return park(sorter);
    }

    private DeadLetterSorter<E> sorter(List<ReceivedEvent<E>> events, boolean anyParked) {
        return new DeadLetterSorter<>(anyParked ? deadLetters.blockedStreams(generation, events) : Map.of());
    }

    private List<ParkedEvent<E>> park(DeadLetterSorter<E> sorter) {
        List<ParkedEvent<E>> parked = sorter.parked();
        deadLetters.park(generation, parked);
        return parked;
    }

    /** Halves what fails until the culprits stand alone: a batch with one bad event takes few attempts, not one each. */
    private void attempt(PreparedBatch<E> batch, List<Decoded<E>> events, DeadLetterSorter<E> sorter) {
        List<Decoded<E>> free = sorter.stillFree(events);
        if (free.isEmpty()) {
            return;
        }
        try {
            transactions.nested(() -> batch.project(free));
        } catch (RuntimeException | Error e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            if (free.size() == 1) {
                sorter.park(free.getFirst(), e);
            } else {
                int half = free.size() / 2;
                attempt(batch, free.subList(0, half), sorter);
                attempt(batch, free.subList(half, free.size()), sorter);
            }
        }
    }
}
