package dev.tidings.query.post;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a query.
 *
 * @param word     its letters and digits
 * @param isPrefix whether anything may follow them
 * @param isWord   whether it is a word that has been typed as one, not a part of a run without spaces
 * @param distance to the next word of a phrase, as it is in {@link SearchDocument}
 */
record SearchOperand(String word, boolean isPrefix, boolean isWord, String distance) {

    private static final String NEXT = " <-> ";
    private static final String BUT_ONE = " <2> ";

    /** For {@code to_tsquery}. */
    String query() {
        return "'" + word + (isPrefix ? "':*" : "'");
    }

    static List<SearchOperand> of(String text, int most) {
        List<SearchOperand> operands = new ArrayList<>();
        SearchTokenizer.tokenize(text, new SearchTokenizer.Sink() {
            @Override
            public boolean word(String word) {
                operands.add(new SearchOperand(word, false, true, NEXT));
                return operands.size() < most;
            }

            @Override
            public boolean unspaced(int[] characters) {
                List<String> pairs = SearchTokenizer.pairs(characters);
                boolean isAlone = pairs.size() == 1;
                boolean endsAlone = !isAlone
                        && pairs.getLast().codePointCount(0, pairs.getLast().length()) == 1;
                int wanted = endsAlone ? pairs.size() - 1 : pairs.size();
                for (int i = 0; i < wanted && operands.size() < most; i++) {
                    // A character alone may have whatever behind it.
                    boolean isPrefix = isAlone && characters.length == 1;
                    String distance = endsAlone && i + 1 == wanted ? BUT_ONE : NEXT;
                    operands.add(new SearchOperand(pairs.get(i), isPrefix, false, distance));
                }
                return operands.size() < most;
            }
        });
        return operands;
    }
}
