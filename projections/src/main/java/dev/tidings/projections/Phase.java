package dev.tidings.projections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a rebuild is. */
public enum Phase {
    /** It replays the log, and makes indexes. */
    BUILDING,
    /** It follows the log. */
    CAUGHT_UP,
    /** As before, and the last comparison found no difference. */
    VERIFIED,
    /** It was switched to. */
    LIVE,
    /** It was switched to, and back. */
    ROLLED_BACK,
    /** It was given up. */
    CANCELLED,
    /** It met an event that it could not handle. */
    FAILED;

    /** As the API and the database have it. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the rebuild is over. */
    public boolean isEnd() {
        return this != BUILDING && this != CAUGHT_UP && this != VERIFIED;
    }

    static Phase labelled(String label) {
        return valueOf(label.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
