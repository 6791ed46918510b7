package dev.tidings.command.input;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as they are kept. */
public final class Instants {

    private Instants() {}

    /** The present, in microseconds: more the database does not keep. */
    public static Instant now(Clock clock) {
        return toMicros(clock.instant());
    }

    /** An instant as precise as the database keeps it. */
    public static Instant toMicros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
