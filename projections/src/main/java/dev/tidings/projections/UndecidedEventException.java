package dev.tidings.projections;

/**
 * A generation that is building has come to an event that can't be decoded before the live one has: whether that parks
 * it is to be seen first. Passes by itself.
 */
final class UndecidedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecidedEventException(GenerationId generation, ReceivedEvent<?> event, Throwable failure) {
        super(
                "Generation " + generation + " waits until the live one has come to " + event.name() + " at position "
                        + event.position(),
                failure);
    }
}
