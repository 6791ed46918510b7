package dev.tidings.projections;

/**
 * A segment that rests, and that nothing concerns of what the log has from one position to another.
 *
 * @param after the position that it has come to
 * @param last  the last one that does not concern it
 */
record IdleSegment(GenerationId generation, int segment, long after, long last) {}
