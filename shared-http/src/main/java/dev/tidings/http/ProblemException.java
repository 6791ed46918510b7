package dev.tidings.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. Not logged: it tells the client what to mend, and the client is told. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldProblem> errors;
    private final transient @Nullable Duration retryAfter;

    private ProblemException(
            ProblemType type, String detail, List<FieldProblem> errors, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /**
     * A problem with an explanation of this occurrence.
     *
     * @param detail tells the client what is wrong and how to mend it
     */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, List.of(), null);
    }

    /** A validation failure that names each field which is wrong. */
    public static ProblemException invalid(List<FieldProblem> errors) {
        return new ProblemException(ProblemType.VALIDATION_FAILED, "See errors.", errors, null);
    }

    /** A validation failure of one field. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new FieldProblem(field, message)));
    }

    /** A problem that goes away by itself: the client is told when to come back ({@code Retry-After}). */
    public static ProblemException retryLater(ProblemType type, String detail, Duration retryAfter) {
        return new ProblemException(type, detail, List.of(), retryAfter);
    }

    /** The change may have been made or not. Nobody is told to try again, for that could make it twice. */
    public static ProblemException outcomeUnknown() {
        return of(
                ProblemType.OUTCOME_UNKNOWN,
                "The database's last answer was lost, so the change may have been made or not. Read back what it was "
                        + "about before sending it again; what was sent with an Idempotency-Key can be sent again as it "
                        + "was, with the same key.");
    }

    public ProblemType type() {
        return type;
    }

    /** What the document's {@code detail} says. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
