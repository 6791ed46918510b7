package dev.tidings.eventstore;

/** Puts events at the end of the log. Implementations differ in whose transaction commits them. */
interface Appender {

    /**
     * Appends, and returns once that is durable or, in a transaction of the caller's, will be with that transaction.
     *
     * @throws VersionTakenException when a version of a stream is taken already; nothing of it is appended
     * @throws OutcomeUnknownException when the answer to the commit was lost
     * @throws org.springframework.dao.DataAccessException when the database fails; nothing of it is appended
     */
    Appended append(Append append);
}
