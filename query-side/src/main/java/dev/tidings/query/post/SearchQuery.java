package dev.tidings.query.post;

import java.util.ArrayList;
import java.util.List;

/**
 * What one types into a search, as a {@code tsquery} is written. All words are wanted, in any order; {@code "some words"}
 * one behind the other; {@code this or that} either; {@code -this} not. Nothing that is typed is wrong, and of what is
 * typed nothing but letters and digits gets into the query.
 */
final class SearchQuery {

    private static final String QUOTES = "\"“”„";

    /** More words than anybody types. */
    private static final int MOST_OPERANDS = 64;

    private final String typed;
    private final StringBuilder query = new StringBuilder();
    private int index;
    private int operands;
    private boolean either;

    private SearchQuery(String typed) {
        this.typed = typed;
    }

    /** The query, for {@code to_tsquery}; empty where nothing is left to search for. */
    static String of(String typed) {
        return new SearchQuery(typed).parse();
    }

    private String parse() {
        while (index < typed.length() && operands < MOST_OPERANDS) {
            if (Character.isWhitespace(typed.charAt(index))) {
                index++;
            } else {
                boolean negated = takeHyphen();
                if (isQuote(typed.charAt(index))) {
                    index++;
                    String phrase = takeUntil(true);
                    index++;
                    add(negated, phrase, true);
                } else {
                    String chunk = takeUntil(false);
                    if (chunk.equalsIgnoreCase("or")) {
                        either = !query.isEmpty();
                    } else {
                        add(negated, chunk, false);
                    }
                }
            }
        }
        return query.toString();
    }

    /** One hyphen with something right behind it means "not"; more of them mean nothing. */
    private boolean takeHyphen() {
        boolean negates = typed.charAt(index) == '-'
                && index + 1 < typed.length()
                && typed.charAt(index + 1) != '-'
                && !Character.isWhitespace(typed.charAt(index + 1));
        if (negates) {
            index++;
        }
        return negates;
    }

    /** A phrase ends with a quote, other words with one or with white space; all of them where there is no more. */
    private String takeUntil(boolean quoteOnly) {
        int start = index;
        while (index < typed.length()
                && !isQuote(typed.charAt(index))
                && (quoteOnly || !Character.isWhitespace(typed.charAt(index)))) {
            index++;
        }
        return typed.substring(start, index);
    }

    private static boolean isQuote(char character) {
        return QUOTES.indexOf(character) >= 0;
    }

    private void add(boolean negated, String text, boolean isPhrase) {
        List<Operand> found = Operand.of(text, MOST_OPERANDS - operands);
        if (found.isEmpty()) {
            return;
        }
        if (!query.isEmpty()) {
            query.append(either ? " | " : " & ");
        }
        either = false;
        query.append(negated ? "!(" : "(");
        Operand before = null;
        for (Operand operand : found) {
            if (before != null) {
                query.append(isPhrase ? before.distance() : " & ");
            }
            query.append(operand.text());
            before = operand;
        }
        query.append(')');
        operands += found.size();
    }

    /**
     * A word of the query.
     *
     * @param distance to the next word of a phrase, as it is in {@link SearchDocument}
     */
    private record Operand(String text, String distance) {

        private static final String NEXT = " <-> ";
        private static final String BUT_ONE = " <2> ";

        static List<Operand> of(String text, int most) {
            List<Operand> operands = new ArrayList<>();
            SearchTokenizer.tokenize(text, new SearchTokenizer.Sink() {
                @Override
                public boolean word(String word) {
                    operands.add(new Operand("'" + word + "'", NEXT));
                    return operands.size() < most;
                }

                @Override
                public boolean unspaced(int[] characters) {
                    if (characters.length == 1) {
                        // Whatever the other half of its pair is.
                        operands.add(new Operand("'" + Character.toString(characters[0]) + "':*", NEXT));
                    }
                    for (int i = 0; i + 1 < characters.length && operands.size() < most; i++) {
                        String distance = i + 2 < characters.length ? NEXT : BUT_ONE;
                        operands.add(new Operand("'" + new String(characters, i, 2) + "'", distance));
                    }
                    return operands.size() < most;
                }
            });
            return operands;
        }
    }
}
