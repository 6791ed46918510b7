package dev.tidings.query.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator has done.
 *
 * @param by     the user
 * @param detail which generation or letter, and why, where that was said
 */
public record OperatorAction(
        long id,
        Instant at,
        UUID by,
        Kind action,
        String projection,
        @Nullable String detail) {

    /** What can be done. */
    public enum Kind {
        @JsonProperty("rebuild-started")
        REBUILD_STARTED,
        @JsonProperty("rebuild-cancelled")
        REBUILD_CANCELLED,
        @JsonProperty("generation-compared")
        GENERATION_COMPARED,
        @JsonProperty("generation-switched")
        GENERATION_SWITCHED,
        @JsonProperty("generation-rolled-back")
        GENERATION_ROLLED_BACK,
        @JsonProperty("dead-letter-retried")
        DEAD_LETTER_RETRIED,
        @JsonProperty("dead-letters-retried")
        DEAD_LETTERS_RETRIED,
        @JsonProperty("dead-letter-discarded")
        DEAD_LETTER_DISCARDED;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind labelled(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
