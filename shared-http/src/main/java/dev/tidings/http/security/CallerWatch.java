package dev.tidings.http.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Sees to it that an answer that goes on for long ends with the rights of whoever asked for it: with its session, its
 * token or any role that it had when it began. An anonymous request rests on no rights and costs nothing here. For the
 * thread of its request alone.
 */
public final class CallerWatch {

    /** For as long an answer may be that something was lost without its noticing. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    private final @Nullable CallerAuthentication caller;
    private long lookedAt = System.nanoTime();
    private boolean lost;

    private CallerWatch(@Nullable CallerAuthentication caller) {
        this.caller = caller;
    }

    /** Watches whoever makes the request that this thread works on. */
    public static CallerWatch begin() {
        return new CallerWatch(
                SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller
                        ? caller
                        : null);
    }

    /** Whether there is anybody to watch. */
    public boolean isNeeded() {
        return caller != null;
    }

    /** Looks again now. What was lost once is lost for this answer. */
    public boolean holds() {
        lookedAt = System.nanoTime();
        lost = lost || (caller != null && !caller.holds());
        return !lost;
    }

    /** The same, for loops: looks again where that was not done for a second. */
    public boolean heldLately() {
        return !lost && (System.nanoTime() - lookedAt < INTERVAL.toNanos() || holds());
    }
}
