package dev.tidings.command.change;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** New ids that sort by the time they were made (UUID version 7). Thread-safe. */
public final class Ids {

    private final TimeBasedEpochGenerator generator;

    /** Takes the time from the clock. */
    public Ids(Clock clock) {
        this.generator = Generators.timeBasedEpochGenerator(new SecureRandom(), new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    /** An id that nobody has. */
    public UUID next() {
        return generator.generate();
    }
}
