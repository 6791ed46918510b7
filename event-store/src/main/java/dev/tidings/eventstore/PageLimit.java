package dev.tidings.eventstore;

/**
 * How much of the log is read at once. Authors choose how large their events are, so a number of events alone bounds
 * nothing.
 *
 * @param events at most
 * @param bytes  of payloads, after which no further event is read: one event may be larger, and comes alone
 */
public record PageLimit(int events, long bytes) {

    /** Refuses what would read nothing. */
    public PageLimit {
        if (events < 1 || bytes < 1) {
            throw new IllegalArgumentException("A page holds at least one event and one byte");
        }
    }

    /** Whether a page of that many events and bytes may be followed by more: it is not known to be the last one. */
    public boolean isReachedBy(int pageEvents, long pageBytes) {
        return pageEvents >= events || pageBytes >= bytes;
    }
}
