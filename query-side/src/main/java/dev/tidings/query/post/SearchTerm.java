package dev.tidings.query.post;

import java.util.List;

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

    /** For {@code to_tsquery}. */
    String query() {
        StringBuilder query = new StringBuilder();
        String before = "";
        for (SearchOperand operand : operands) {
            query.append(before).append(operand.query());
            before = isPhrase ? operand.distance() : " & ";
        }
        return query.toString();
    }
}
