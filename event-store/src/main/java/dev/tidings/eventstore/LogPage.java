package dev.tidings.eventstore;

import java.util.List;

/**
 * Events that follow on a position of the log, for somebody who does not need all of them.
 *
 * @param events  in order; none at the log's end
 * @param leftOut how many others lie in between: before the last of these, and behind the position
 */
public record LogPage(List<LogEntry> events, long leftOut) {}
