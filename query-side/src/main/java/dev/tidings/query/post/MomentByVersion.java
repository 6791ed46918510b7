package dev.tidings.query.post;

import dev.tidings.query.projection.RecordedEvent;

/** Once the stream had come to a version. */
record MomentByVersion(long version) implements Moment {

    @Override
    public boolean isBefore(RecordedEvent event) {
        return event.version() > version;
    }

    @Override
    public boolean hasComeBy(long lastVersion) {
        return version <= lastVersion;
    }
}
