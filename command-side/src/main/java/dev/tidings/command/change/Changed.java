package dev.tidings.command.change;

import java.util.UUID;

/**
 * What came of a change.
 *
 * @param id         the user or post
 * @param version    the version of its stream now
 * @param position   a place in the log at or behind the stream's last event; 0 as long as the new events belong to a
 *                   transaction that is still open
 * @param isAppended whether there is a new event at all
 */
public record Changed(UUID id, long version, long position, boolean isAppended) {}
