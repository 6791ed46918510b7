package dev.tidings.eventstore;

/** Another append took the version first. The engine turns it into Axon's concurrency exception. */
public final class VersionTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which version. */
    public VersionTakenException(String message) {
        super(message, null, false, false);
    }
}
