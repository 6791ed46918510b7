package dev.tidings.query.operations;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to become of a rebuild. */
record RebuildRequest(
        @Schema(description = "Whether the new generation becomes live by itself. It does not unless asked to.")
        @Nullable
        Boolean switchWhenCaughtUp) {

    static final RebuildRequest PLAIN = new RebuildRequest(null);

    boolean switches() {
        return Boolean.TRUE.equals(switchWhenCaughtUp);
    }
}
