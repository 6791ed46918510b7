package dev.tidings.query.projection;

import dev.tidings.query.projection.ReceivedEvent.Decoded;
import java.util.List;

/**
 * Projects batches and sorts out what fails: what can't be handled is parked, with the later events of its stream, and
 * everything else is projected. All of it happens in the open transaction. Failures that pass by themselves are thrown
 * on, so that the whole batch is tried again.
 */
final class ProjectingBatches {

    private final Projection projection;
    private final DeadLetterTable deadLetters;
    private final ProjectionTransactions transactions;

    ProjectingBatches(Projection projection, DeadLetterTable deadLetters, ProjectionTransactions transactions) {
        this.projection = projection;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
    }

    /**
     * Projects or parks every event.
     *
     * @param events    in the order of the log
     * @param anyParked whether the projection has dead letters that an event may have to queue up behind
     */
    void project(List<ReceivedEvent> events, boolean anyParked) {
        Parking parking = new Parking(anyParked ? deadLetters.blockedStreams(projection.name(), events) : List.of());
        attempt(parking.admit(events), parking);
        deadLetters.park(projection.name(), parking.parked());
    }

    /** Halves what fails until the culprits stand alone: a batch with one bad event takes few attempts, not one each. */
    private void attempt(List<Decoded> events, Parking parking) {
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
