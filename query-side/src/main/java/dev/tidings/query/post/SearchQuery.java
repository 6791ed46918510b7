package dev.tidings.query.post;

import java.util.ArrayList;
import java.util.List;

/**
 * What one types into a search. All words are wanted, in any order; {@code "some words"} one behind the other; {@code
 * this or that} either; {@code -this} not. Nothing that is typed is wrong, and of what is typed nothing but letters and
 * digits gets into the query.
 */
final class SearchQuery {

    private static final String QUOTES = "\"“”„";

    /** More words than anybody types. */
    private static final int MOST_OPERANDS = 64;

    private final String typed;
    private final List<SearchTerm> terms = new ArrayList<>();
    private int index;
    private int operands;
    private boolean either;

    private SearchQuery(String typed) {
        this.typed = typed;
    }

    /** The query, for {@code to_tsquery}; empty where nothing is left to search for. */
    static String of(String typed) {
        StringBuilder query = new StringBuilder();
        for (SearchTerm term : terms(typed)) {
            if (!query.isEmpty()) {
                query.append(term.either() ? " | " : " & ");
            }
            query.append(term.negated() ? "!(" : "(").append(term.query()).append(')');
        }
        return query.toString();
    }

    /** What is wanted and what is not, in the order in which it is typed. */
    static List<SearchTerm> terms(String typed) {
        return new SearchQuery(typed).parse();
    }

    private List<SearchTerm> parse() {
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
                        either = !terms.isEmpty();
                    } else {
                        add(negated, chunk, false);
                    }
                }
            }
        }
        return List.copyOf(terms);
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
        List<SearchOperand> found = SearchOperand.of(text, isPhrase, MOST_OPERANDS - operands);
        if (!found.isEmpty()) {
            boolean isUnfinished = !isPhrase && !negated && index >= typed.length();
            terms.add(new SearchTerm(either, negated, isPhrase, isUnfinished, text, found));
            either = false;
            operands += found.size();
        }
    }
}
