package dev.tidings.projections;

/** Generations are too far apart to be brought to one position while everything waits. */
final class FarBehindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long events;

    FarBehindException(GenerationId id, long events) {
        super("Generation %s is %s events behind".formatted(id, events), null, false, false);
        this.events = events;
    }

    /** By how many events of the log. */
    long events() {
        return events;
    }
}
