package dev.tidings.cli.api;

import org.jspecify.annotations.Nullable;

/**
 * A server-sent event.
 *
 * @param id of this or the last event that had one; what to go on from after a break
 */
public record ServerEvent(@Nullable String id, String name, String data) {}
