package dev.tidings.query.post;

import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Envelope;
import java.time.Instant;

/** Once it was so late. */
record MomentByTime(Instant instant) implements Moment {

    @Override
    public boolean isBefore(Envelope<TidingsEvent> event) {
        return event.recordedAt().isAfter(instant);
    }

    /** A client's clock may be ahead of ours. */
    @Override
    public boolean hasComeBy(long lastVersion) {
        return true;
    }
}
