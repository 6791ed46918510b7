package dev.tidings.projections;

/**
 * What a batch means for its segment, as the database has it and with the segment's row locked: exactly the events
 * behind {@code from} up to {@code to} are still to be handled.
 *
 * @param state        what the generation is for
 * @param anyParked    whether the generation has dead letters, which the batch must then mind
 * @param anyDiscarded whether any event of the advance was discarded, so that no generation handles it
 */
record SegmentAdvance(long from, long to, GenerationState state, boolean anyParked, boolean anyDiscarded) {}
