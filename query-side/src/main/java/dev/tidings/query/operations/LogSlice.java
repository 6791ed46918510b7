package dev.tidings.query.operations;

import java.util.List;

/**
 * What was found on a part of the log.
 *
 * @param events in order
 * @param next   the first position that was not looked at
 * @param head   the log's end when it was looked at
 */
record LogSlice(List<LogEntryResponse> events, long next, long head) {

    boolean isLast() {
        return next > head;
    }
}
