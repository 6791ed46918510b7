package dev.tidings.command.outbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double and are spread by a quarter either way. */
public final class Pauses {

    private static final int MOST_DOUBLINGS = 20;
    private static final double SPREAD = 0.25;

    private Pauses() {}

    /** The pause after so many failures in a row. */
    public static Duration after(int failures, Duration first, Duration longest) {
        long doubled = first.toMillis() << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        double spread = 1 + ThreadLocalRandom.current().nextDouble(-SPREAD, SPREAD);
        return Duration.ofMillis(Math.max(1, Math.round(Math.min(doubled, longest.toMillis()) * spread)));
    }

    /** In seconds, as PostgreSQL's {@code make_interval} takes them. */
    public static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
