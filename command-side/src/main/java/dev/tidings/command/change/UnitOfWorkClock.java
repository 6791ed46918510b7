package dev.tidings.command.change;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The time as units of work have it: one instant for all that happens in one, so that an event happened when its data
 * say. In microseconds: more the database does not keep. Thread-safe.
 */
public final class UnitOfWorkClock extends Clock {

    private static final String NOW = UnitOfWorkClock.class.getName();

    private final Clock clock;

    /** Takes the time from the given clock. */
    public UnitOfWorkClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(NOW, key -> present())
                : present();
    }

    private Instant present() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new UnitOfWorkClock(clock.withZone(zone));
    }
}
