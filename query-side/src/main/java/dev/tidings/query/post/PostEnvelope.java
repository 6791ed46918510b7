package dev.tidings.query.post;

import dev.tidings.events.MetadataKeys;
import dev.tidings.events.PostEvent;
import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Envelope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A post's event with who caused it.
 *
 * @param actor who did it; null where nobody was logged in
 */
record PostEnvelope(
        Envelope<TidingsEvent> recorded,
        PostEvent event,
        @Nullable UUID actor) {

    private static final JsonMapper JSON = new JsonMapper();

    static PostEnvelope of(Envelope<TidingsEvent> recorded, PostEvent event, byte[] metadata) {
        return new PostEnvelope(recorded, event, actor(metadata));
    }

    private static @Nullable UUID actor(byte[] metadata) {
        try {
            String id = JSON.readTree(metadata).path(MetadataKeys.USER_ID).asString("");
            return id.isEmpty() ? null : UUID.fromString(id);
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }
}
