package dev.tidings.eventstore;

import java.util.List;

/** Events that are appended together or not at all. */
record Append(List<LogRow> rows) {

    Append {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to append");
        }
        rows = List.copyOf(rows);
    }

    /** How much it carries, in bytes. */
    long size() {
        return rows.stream().mapToLong(LogRow::size).sum();
    }

    /** What its caller is told when another append was first. */
    VersionTakenException versionTaken() {
        LogRow first = rows.getFirst();
        return new VersionTakenException(
                "Version %s of %s %s is taken".formatted(first.version(), first.streamType(), first.streamId()));
    }
}
