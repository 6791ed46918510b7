package dev.tidings.projections;

import dev.tidings.projections.DeadLetterSorter.ParkedEvent;
import java.time.Duration;
import java.util.List;

/** The transaction in which a segment of a generation handles a batch, on one node. Thread-safe. */
final class SegmentTransaction<E> {

    private final GenerationId generation;
    private final SegmentClaims claims;
    private final Generations generations;
    private final BatchProjector<E> projector;
    private final ProjectionTransactions transactions;
    private final BatchObserver<E> observer;

    SegmentTransaction(
            GenerationId generation,
            SegmentClaims claims,
            Generations generations,
            BatchProjector<E> projector,
            ProjectionTransactions transactions,
            BatchObserver<E> observer) {
        this.generation = generation;
        this.claims = claims;
        this.generations = generations;
        this.projector = projector;
        this.transactions = transactions;
        this.observer = observer;
    }

    /**
     * Handles each event of the batch exactly once in effect: rows and position commit together, and only on top of the
     * position that the batch follows on. Commits don't wait for the disk, so a crash of the database may take the newest
     * ones back; a batch that was read before it is refused here then, whatever memory believes.
     *
     * @return the position that the segment has now: the batch's last one, or the one from which to read again
     * @throws ClaimLostException    when the segment is not this node's any more
     * @throws BuildStoppedException when the generation is building and can't handle an event
     */
    long project(SegmentShare share, EventBatch<E> batch) {
        long begun = System.nanoTime();
        // For the position that the batch follows on: on top of any other one it is refused.
        PreparedBatch<E> prepared = projector.prepare(batch.of(share, batch.after()));
        Projected<E> projected = transactions.executeBatch(() -> {
            long position = claims.take(generation, share.segment());
            if (position != batch.after()) {
                return Projected.refused(position);
            }
            SegmentAdvance advance = generations.enter(generation, batch.after(), batch.last(), share.segment());
            List<ReceivedEvent<E>> events = prepared.events();
            List<ParkedEvent<E>> parked = events.isEmpty() ? List.of() : projector.project(prepared, advance);
            claims.advance(generation, share.segment(), batch.last(), advance.state() == GenerationState.LIVE);
            return new Projected<>(batch.last(), advance.state(), events, parked);
        });
        observer.committed(share, projected, Duration.ofNanos(System.nanoTime() - begun));
        return projected.position();
    }

    /**
     * What has committed.
     *
     * @param position of the segment
     * @param events   that were handled, one way or the other
     * @param parked   those of them that are dead letters now
     */
    record Projected<E>(
            long position, GenerationState state, List<ReceivedEvent<E>> events, List<ParkedEvent<E>> parked) {

        private static <E> Projected<E> refused(long position) {
            return new Projected<>(position, GenerationState.DROPPED, List.of(), List.of());
        }
    }

    /** Is told what has committed. */
    interface BatchObserver<E> {

        void committed(SegmentShare share, Projected<E> projected, Duration took);
    }
}
