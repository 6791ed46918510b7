package dev.tidings.projections;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;

/**
 * Why an event could not be handled, as a dead letter keeps it. PostgreSQL's details are left out, since they quote
 * rows: nobody's personal data may lie about here.
 */
record Cause(String type, @Nullable String message) {

    private static final int LONGEST_MESSAGE = 1000;

    static Cause of(Throwable failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return new Cause(root.getClass().getName(), shortened(message(root)));
    }

    private static @Nullable String message(Throwable root) {
        if (root instanceof PSQLException failure) {
            ServerErrorMessage server = failure.getServerErrorMessage();
            if (server != null) {
                return server.getSQLState() + ": " + server.getMessage();
            }
        }
        return root.getMessage();
    }

    /** PostgreSQL's texts hold no NUL. */
    private static @Nullable String shortened(@Nullable String message) {
        if (message == null) {
            return null;
        }
        String text = message.replace('\0', '?');
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE - 1) + "…";
    }
}
