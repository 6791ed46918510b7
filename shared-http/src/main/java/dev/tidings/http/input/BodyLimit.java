package dev.tidings.http.input;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;

/** How large a request body may be. */
final class BodyLimit {

    static final long BYTES = 4L * 1024 * 1024;

    private BodyLimit() {}

    static ProblemException exceeded() {
        return ProblemException.of(
                ProblemType.BODY_TOO_LARGE, "A body may have up to " + BYTES + " bytes (4 MB): send a smaller one.");
    }
}
