package dev.tidings.query.post;

import dev.tidings.events.MetadataKeys;
import dev.tidings.events.PostEvent;
import dev.tidings.query.projection.RecordedEvent;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A post's event as it stands in the log.
 *
 * @param actor who did it; null where nobody was logged in
 */
record PostRecord(
        RecordedEvent recorded, PostEvent event, @Nullable UUID actor) {

    /** Nothing where it is not a post's. */
    static Optional<PostRecord> of(TrackedEventMessage<?> message) {
        return message.getPayload() instanceof PostEvent event
                ? Optional.of(new PostRecord(RecordedEvent.of(message, event), event, actor(message)))
                : Optional.empty();
    }

    private static @Nullable UUID actor(TrackedEventMessage<?> message) {
        return message.getMetaData().get(MetadataKeys.USER_ID) instanceof String id ? UUID.fromString(id) : null;
    }
}
