package dev.tidings.cli.rebuild;

import dev.tidings.cli.terminal.Progress;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rebuild, as the API shows it. */
record Rebuild(
        UUID id,
        String projection,
        int generation,
        String phase,
        boolean switchWhenCaughtUp,
        Instant startedAt,
        @Nullable Instant endedAt,
        Events events,
        @Nullable Double rate,
        @Nullable Double etaSeconds,
        @Nullable Stop failure,
        @Nullable Verification verification) {

    private static final Set<String> ENDED = Set.of("live", "rolled-back", "cancelled", "failed");
    private static final Set<String> READY = Set.of("caught-up", "verified");

    record Events(long done, long total) {}

    /** Why it stopped. */
    record Stop(
            @Nullable Long position,
            @Nullable String event,
            @Nullable String cause,
            @Nullable String message) {}

    boolean hasEnded() {
        return ENDED.contains(phase);
    }

    /** It waits for somebody to compare it or to switch to it. */
    boolean isReady() {
        return READY.contains(phase);
    }

    boolean isUnderWay() {
        return !hasEnded();
    }

    /** Nothing happens any more unless somebody asks for it. */
    boolean isAtRest() {
        return hasEnded() || (isReady() && !switchWhenCaughtUp);
    }

    boolean hasSucceeded() {
        return isReady() || phase.equals("live");
    }

    String title() {
        return projection + " generation " + generation;
    }

    Progress progress() {
        return new Progress(title(), phase, events.done(), events.total(), rate, etaSeconds);
    }
}
