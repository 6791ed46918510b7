package dev.tidings.query.post;

import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Envelope;

/** Once the stream had come to a version. */
record MomentByVersion(long version) implements Moment {

    @Override
    public boolean isBefore(Envelope<TidingsEvent> event) {
        return event.version() > version;
    }

    @Override
    public boolean hasComeBy(long lastVersion) {
        return version <= lastVersion;
    }
}
