package dev.tidings.command.outbox;

/** What is done outside the database, such as sending mail. Thread-safe; one for each channel. */
public interface Effect {

    /** The entries that are meant for it name this. */
    String channel();

    /**
     * Does what the entry says, or finds that there is nothing to do any more. It may have been done before: after a
     * crash nobody knows. Returns or fails in a time well below the lease of an entry.
     *
     * @throws EffectFailure where the other side does not let it be done; any other failure is this entry's own
     */
    void perform(Entry entry);
}
