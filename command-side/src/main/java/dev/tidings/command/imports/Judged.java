package dev.tidings.command.imports;

import dev.tidings.http.ProblemException;
import java.util.UUID;

/** What is to become of one of several posts that are imported together. */
sealed interface Judged {

    /** It is imported once the transaction is committed. */
    record Accepted(UUID id) implements Judged {}

    /** Nothing comes of it, whatever becomes of the others. */
    record Refused(ProblemException problem) implements Judged {}
}
