package dev.tidings.eventstore;

import org.springframework.transaction.HeuristicCompletionException;

/**
 * A COMMIT was sent and its answer is lost: what it was to commit may have happened or not. It must not be tried again
 * before somebody has looked.
 */
public final class OutcomeUnknownException extends HeuristicCompletionException {

    private static final long serialVersionUID = 1L;

    /** With what came in place of the answer. */
    public OutcomeUnknownException(Throwable cause) {
        super(STATE_UNKNOWN, cause);
    }

    @Override
    public String getMessage() {
        return "The answer to COMMIT is lost: whether the changes were made is unknown";
    }
}
