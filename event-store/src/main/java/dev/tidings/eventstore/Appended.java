package dev.tidings.eventstore;

/** What came of an append. */
@FunctionalInterface
public interface Appended {

    /** The position of its last event or one behind it; 0 as long as the transaction that it has joined is open. */
    long position();
}
