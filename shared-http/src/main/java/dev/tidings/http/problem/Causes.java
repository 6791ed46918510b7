package dev.tidings.http.problem;

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
}
