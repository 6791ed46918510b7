package dev.tidings.eventstore;

import java.util.List;
import java.util.Objects;

/** One place in one stream, which one event can have. */
record StreamVersion(String type, String id, long version) {

    /** Those that the append takes. */
    static List<StreamVersion> of(Append append) {
        return append.rows().stream()
                .filter(row -> row.version() != null)
                .map(row -> new StreamVersion(
                        Objects.requireNonNull(row.streamType()),
                        Objects.requireNonNull(row.streamId()),
                        Objects.requireNonNull(row.version())))
                .toList();
    }
}
