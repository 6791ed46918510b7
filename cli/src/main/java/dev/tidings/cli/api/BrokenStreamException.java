package dev.tidings.cli.api;

/** A stream of events ended without its server meaning it to. */
public final class BrokenStreamException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenStreamException(Exception cause) {
        super(cause);
    }
}
