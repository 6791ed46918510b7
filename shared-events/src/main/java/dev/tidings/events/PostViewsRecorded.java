package dev.tidings.events;

import java.util.UUID;

/**
 * A post was viewed {@code count} times. It belongs to no stream, so that views never contend with edits: a hot post
 * costs no more than a cold one.
 *
 * @param count how many views were counted together, at least 1
 */
public record PostViewsRecorded(UUID postId, long count) implements TidingsEvent {

    /** Refuses a count below 1. */
    public PostViewsRecorded {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, was " + count);
        }
    }

    @Override
    public UUID stream() {
        return postId;
    }
}
