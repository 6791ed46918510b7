package dev.tidings.http.problem;

import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A failure and what led to it. */
final class Causes {

    /** Deep enough for every wrapping framework, and an end to chains that go in circles. */
    private static final int DEEPEST = 30;

    private Causes() {}

    /** The exception and its causes, outermost first. */
    static List<Throwable> of(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (@Nullable Throwable cause = thrown; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /** The exception without the wrapping that the servlet stack puts around it. */
    static Throwable unwrap(Throwable thrown) {
        return thrown instanceof ServletException wrapper && wrapper.getRootCause() != null
                ? wrapper.getRootCause()
                : thrown;
    }
}
