package dev.tidings.query.post;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a query.
 *
 * @param word     its letters and digits
 * @param isPrefix whether anything may follow them
 * @param isWord   whether it is a word that has been typed as one, not a part of a run without spaces
 */
record SearchOperand(String word, boolean isPrefix, boolean isWord) {

    /** For {@code to_tsquery}. */
    String query() {
        return "'" + word + (isPrefix ? "':*" : "'");
    }

    static List<SearchOperand> of(String text, boolean isPhrase, int most) {
        Words words = new Words(isPhrase, most);
        SearchTokenizer.tokenize(text, words);
        return words.operands;
    }

    private static final class Words implements SearchTokenizer.Sink {

        private final List<SearchOperand> operands = new ArrayList<>();
        private final boolean isPhrase;
        private final int most;

        /** The last character of a run, which stands alone in the text if that goes on as the phrase does. */
        private @Nullable String alone;

        Words(boolean isPhrase, int most) {
            this.isPhrase = isPhrase;
            this.most = most;
        }

        @Override
        public boolean word(String word) {
            return add(word, false, true);
        }

        @Override
        public boolean unspaced(int[] characters) {
            List<String> pairs = SearchTokenizer.pairs(characters);
            String last = pairs.getLast();
            boolean endsAlone = pairs.size() > 1 && last.codePointCount(0, last.length()) == 1;
            for (String pair : endsAlone ? pairs.subList(0, pairs.size() - 1) : pairs) {
                // A character alone may have whatever behind it.
                if (!add(pair, characters.length == 1, false)) {
                    return false;
                }
            }
            alone = endsAlone ? last : null;
            return true;
        }

        private boolean add(String word, boolean isPrefix, boolean isWord) {
            if (isPhrase && alone != null) {
                operands.add(new SearchOperand(alone, false, false));
            }
            alone = null;
            operands.add(new SearchOperand(word, isPrefix, isWord));
            return operands.size() < most;
        }
    }
}
