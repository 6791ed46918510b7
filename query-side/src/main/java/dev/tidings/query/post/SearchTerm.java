package dev.tidings.query.post;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands between spaces, or between quotes, in a query.
 *
 * @param either       whether it is wanted in place of what is before it, not besides it
 * @param negated      whether it is not wanted
 * @param isPhrase     whether its words are wanted one behind the other
 * @param isUnfinished whether one may be about to type more of it
 * @param typed        as it was typed
 * @param operands     its words; one at least
 */
record SearchTerm(
        boolean either,
        boolean negated,
        boolean isPhrase,
        boolean isUnfinished,
        String typed,
        List<SearchOperand> operands) {

    /**
     * For {@code to_tsquery}. A phrase is given as one, for PostgreSQL is to count its words as it counts those of a
     * text: which letters it knows is its C library's matter.
     */
    String query() {
        return isPhrase
                ? operands.stream().map(SearchOperand::word).collect(Collectors.joining(" ", "'", "'"))
                        + (operands.getLast().isPrefix() ? ":*" : "")
                : operands.stream().map(SearchOperand::query).collect(Collectors.joining(" & "));
    }
}
