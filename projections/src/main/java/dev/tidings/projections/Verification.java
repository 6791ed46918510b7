package dev.tidings.projections;

import java.time.Instant;
import java.util.List;

/**
 * A comparison of a generation that was built with the live one, row for row.
 *
 * @param position up to which both had handled the log
 * @param equal    whether there was no difference
 */
public record Verification(Instant verifiedAt, long position, boolean equal, List<TableComparison> tables) {

    /** Takes a copy. */
    public Verification {
        tables = List.copyOf(tables);
    }

    static Verification of(Instant verifiedAt, long position, List<TableComparison> tables) {
        return new Verification(verifiedAt, position, tables.stream().allMatch(TableComparison::isEqual), tables);
    }

    /**
     * What it said of one table.
     *
     * @param onlyLive  rows that the new generation lacks
     * @param onlyNew   rows that the live generation lacks
     * @param different rows of the same key that are not the same
     * @param examples  the first of all these by their keys, at most ten
     */
    public record TableComparison(
            String table, long onlyLive, long onlyNew, long different, List<Difference> examples) {

        /** Takes a copy. */
        public TableComparison {
            examples = List.copyOf(examples);
        }

        boolean isEqual() {
            return onlyLive == 0 && onlyNew == 0 && different == 0;
        }
    }
}
