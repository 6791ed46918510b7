package dev.tidings.projections;

import org.jspecify.annotations.Nullable;

/**
 * A generation that is building cannot handle an event. Where the live one parks such an event, a build must stop: what
 * comes out of it is to be complete.
 */
final class BuildStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GenerationId generation;
    private final long position;
    private final String eventName;
    private final String causeType;
    private final @Nullable String causeMessage;

    BuildStoppedException(GenerationId generation, ReceivedEvent<?> event, Throwable failure) {
        super(
                "Generation " + generation + " cannot handle " + event.name() + " at position " + event.position(),
                failure);
        Cause why = Cause.of(failure);
        this.generation = generation;
        this.position = event.position();
        this.eventName = event.name();
        this.causeType = why.type();
        this.causeMessage = why.message();
    }

    /** The one that was building. */
    GenerationId generation() {
        return generation;
    }

    /** Where in the log the event stands. */
    long position() {
        return position;
    }

    String eventName() {
        return eventName;
    }

    /** The type of what went wrong. */
    String causeType() {
        return causeType;
    }

    /** What it said, without data of the database. */
    @Nullable
    String causeMessage() {
        return causeMessage;
    }
}
