package dev.tidings.query.post;

import dev.tidings.events.PostEvent;
import dev.tidings.events.TidingsEvent;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.projections.Envelope;
import dev.tidings.query.projection.TidingsEventTypes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The posts' streams, read from the log itself: what they say is never behind. */
@Component
class PostStreams {

    /** A stream is read in parts of this size, for a post may be edited often and be long each time. */
    private static final long BYTES = 4_000_000;

    private static final int EVENTS = 100;

    private final EventLog log;
    private final TidingsEventTypes types;

    PostStreams(EventLog log, TidingsEventTypes types) {
        this.log = log;
        this.types = types;
    }

    /** Who wrote the post; nothing where there never was one. */
    Optional<UUID> author(UUID post) {
        return read(post, 0, 1).stream().findFirst().map(first -> first.event().authorId());
    }

    /** Successive events from a version on: at most so many, fewer where they are long, and none behind the last. */
    List<PostEnvelope> read(UUID post, long fromVersion, int limit) {
        return log.ofStream(post, fromVersion, new PageLimit(limit, BYTES)).stream()
                .flatMap(entry -> record(entry).stream())
                .toList();
    }

    private Optional<PostEnvelope> record(LogEntry entry) {
        return types.open(entry)
                .flatMap(recorded -> recorded.event() instanceof PostEvent event
                        ? Optional.of(PostEnvelope.of(recorded, event, entry.metadata()))
                        : Optional.empty());
    }

    boolean hasVersion(UUID post, long version) {
        return !read(post, version, 1).isEmpty();
    }

    /** What the events up to the first one that is beyond come to; nothing where that is the first of all. */
    Optional<PostChanges> replay(UUID post, UUID author, Predicate<Envelope<TidingsEvent>> isBeyond) {
        PostChanges changes = new PostChanges(post, author);
        long next = 0;
        List<PostEnvelope> part = read(post, next, EVENTS);
        while (!part.isEmpty()) {
            for (PostEnvelope record : part) {
                if (isBeyond.test(record.recorded())) {
                    return Optional.of(changes).filter(started -> started.createdAt() != null);
                }
                changes.apply(record.event(), record.recorded());
            }
            next = part.getLast().recorded().version() + 1;
            part = read(post, next, EVENTS);
        }
        return Optional.of(changes);
    }
}
