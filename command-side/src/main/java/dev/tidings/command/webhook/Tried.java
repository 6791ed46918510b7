package dev.tidings.command.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What became of an event in a round.
 *
 * @param outcome null where it was not tried: it waits behind another one of its lane, or for another round
 */
record Tried(Sending sending, @Nullable Outcome outcome) {

    boolean isDelivered() {
        return outcome != null && outcome.isDelivered();
    }

    boolean isFailed() {
        return outcome != null && !outcome.isDelivered();
    }

    boolean isGone() {
        return outcome != null && outcome.isGone();
    }
}
