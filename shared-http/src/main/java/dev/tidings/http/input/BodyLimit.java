package dev.tidings.http.input;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;

/**
 * How large a request's body may be.
 *
 * @param bytes at most so many
 * @param large whether that is more than others may send, so that only somebody who is logged in may
 */
record BodyLimit(long bytes, boolean large) {

    private static final long KB = 1024;

    /** A body that is never held, but read as a stream. */
    static final BodyLimit NONE = new BodyLimit(Long.MAX_VALUE, false);

    boolean isStream() {
        return bytes == Long.MAX_VALUE;
    }

    ProblemException exceeded() {
        return ProblemException.of(
                ProblemType.BODY_TOO_LARGE,
                "A body may have up to " + bytes + " bytes (" + readable() + ") here: send a smaller one.");
    }

    private String readable() {
        return bytes >= KB * KB ? bytes / KB / KB + " MB" : bytes / KB + " kB";
    }
}
