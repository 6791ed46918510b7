package dev.tidings.projections;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a batch means for its segment, as the database has it and with the segment's row locked: exactly the events
 * behind {@code from} up to {@code to} are still to be handled.
 *
 * @param state        what the generation is for
 * @param anyParked    whether the generation has dead letters, which the batch must then mind
 * @param anyDiscarded whether any event of the move was discarded, so that no generation handles it
 */
record SegmentAdvance(long from, long to, GenerationState state, boolean anyParked, boolean anyDiscarded) {

    private static final String RESOURCE = SegmentAdvance.class.getName();

    /** Leaves it with the unit of work that stores the position, if there is one. */
    void remember() {
        CurrentUnitOfWork.ifStarted(unitOfWork -> unitOfWork.root().resources().put(RESOURCE, this));
    }

    /**
     * The move that the unit of work makes.
     *
     * @throws IllegalStateException when it has not stored its position yet
     */
    static SegmentAdvance of(UnitOfWork<?> unitOfWork) {
        SegmentAdvance move = unitOfWork.root().getResource(RESOURCE);
        if (move == null) {
            throw new IllegalStateException("A batch is projected behind the position that it is to be counted by");
        }
        return move;
    }
}
