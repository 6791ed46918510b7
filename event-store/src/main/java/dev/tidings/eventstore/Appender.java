package dev.tidings.eventstore;

/** Puts events at the end of the log. Implementations differ in whose transaction commits them. */
interface Appender {

    /**
     * Appends, and returns the position of the last event once it is durable or, in a transaction of the caller's, will
     * be with that transaction.
     *
     * @throws VersionTakenException when a version of a stream is taken already; nothing of it is appended
     * @throws org.springframework.dao.DataAccessException when the database fails
     */
    long append(Append append);
}
