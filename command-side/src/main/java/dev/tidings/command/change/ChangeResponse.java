package dev.tidings.command.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;

/**
 * What a client is told when its change succeeded.
 *
 * @param version  the version of the stream now
 * @param position what to send as {@code Min-Event-Position} to see the change
 */
public record ChangeResponse(Status status, UUID id, long version, long position) {

    /** What became of it. */
    public enum Status {
        CREATED,
        UPDATED,
        UNCHANGED,
        DELETED;

        /** As it stands in JSON. */
        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
