package dev.tidings.kafka;

import org.jspecify.annotations.Nullable;

/**
 * What a process that may publish the log knows of its doing so.
 *
 * @param leads       whether it is the one that publishes
 * @param position    how far the topic holds the log, as far as this process knows: 0 where it has not published yet
 * @param sent        how many events it has sent since it began
 * @param failures    how many times it has had to begin anew
 * @param lastFailure why, the last time; null where it never had to
 */
public record PublisherStatus(
        boolean leads,
        long position,
        long sent,
        long failures,
        @Nullable String lastFailure) {}
