package dev.tidings.projections;

import java.util.Set;

/**
 * One of a projection's tables. Each generation has it under the same name, in a schema of its own.
 *
 * @param name              as in the schema {@code read_model}
 * @param indexesForWriting what the projection itself searches the table by, besides its primary key and unique
 *                          constraints: a generation has the other indexes only once it has caught up
 */
public record ProjectionTable(String name, Set<String> indexesForWriting) {

    /** Takes a copy. */
    public ProjectionTable {
        indexesForWriting = Set.copyOf(indexesForWriting);
    }

    /** A table that is written by its keys alone, or by the given indexes too. */
    public static ProjectionTable of(String name, String... indexesForWriting) {
        return new ProjectionTable(name, Set.of(indexesForWriting));
    }
}
