package dev.tidings.projections;

/** The node does not work on the segment any more: another one does, or its generation is not fed any more. */
final class ClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLostException(GenerationId id, int segment) {
        super("Segment " + segment + " of generation " + id + " is not this node's any more", null, false, false);
    }
}
