package dev.tidings.migrations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a schema's history.
 *
 * @param script      the name of its file, below {@code db/<schema>}
 * @param installedAt when it was applied; null where it was not
 * @param remark      what is wrong with it, for a person; null where nothing is
 */
public record Migration(
        Schema schema,
        String version,
        String description,
        String script,
        State state,
        @Nullable Instant installedAt,
        @Nullable String remark) {

    /** What became of it in a database. */
    public enum State {
        /** It is in effect. */
        APPLIED,
        /** It is yet to be applied. */
        PENDING,
        /** It was begun and did not end. */
        FAILED,
        /** It is in effect, and its script was changed since. */
        CHANGED,
        /** It is in effect, and this version of Tidings does not know it. */
        UNKNOWN
    }

    Migration changed(String remark) {
        return new Migration(schema, version, description, script, State.CHANGED, installedAt, remark);
    }
}
