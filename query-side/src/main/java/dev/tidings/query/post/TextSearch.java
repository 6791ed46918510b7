package dev.tidings.query.post;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for, as PostgreSQL writes a {@code tsquery}.
 *
 * @param words         what was typed, stemmed
 * @param wanted        the same, where the last word may go on and authors' names count; in a search that is
 *                      approximate, where words may be spelled otherwise
 * @param title         the {@link SearchMarks} of a post with just this title; null where that makes no sense
 * @param isIndexed     whether an index leads to the posts; otherwise they are told by what they do not have
 * @param isApproximate whether words may be spelled otherwise
 */
record TextSearch(String words, String wanted, @Nullable String title, boolean isIndexed, boolean isApproximate) {

    /** A word of a {@code tsquery}, and what it says of it. */
    private static final Pattern LEXEME = Pattern.compile("'((?:[^']|'')*)'(:\\*)?");

    private static final Pattern DISTANCE = Pattern.compile("<(?:-|\\d+)>");

    /** Whether nothing is left to search for. */
    boolean isEmpty() {
        return matching().isEmpty();
    }

    /** What {@code post.search} has to match. */
    String matching() {
        if (title == null) {
            return wanted;
        }
        return wanted.isEmpty() ? exactTitle() : "(" + wanted + ") | " + exactTitle();
    }

    /** For {@code post.search} and {@code post.search_head}: just this title. */
    String exactTitle() {
        return title == null ? "" : "'" + title + "'";
    }

    /** Where the title has it all, in whatever order. */
    private String inTitle() {
        String anyOrder = DISTANCE.matcher(wanted).replaceAll("&");
        return LEXEME.matcher(anyOrder)
                .replaceAll(lexeme -> isMark(lexeme)
                        ? lexeme.group()
                        : "'" + SearchMarks.IN_TITLE + lexeme.group(1) + "'" + (isPrefix(lexeme) ? ":*" : ""));
    }

    /** For {@code post.search}: what matches and has it all in its title. */
    String matchingInTitle() {
        return wanted.isEmpty() ? exactTitle() : "(" + inTitle() + ") & (" + matching() + ")";
    }

    /** For {@code post.search_head}: where the title has all the words as they were typed. */
    String wordsInTitle() {
        return weighted(words, "A");
    }

    /** For {@code post.search_head}: where the title has it all. */
    String wantedInTitle() {
        return weighted(wanted, "A");
    }

    /** For {@code post.search_head}: where title, summary and tags together have it all. */
    String wantedInHead() {
        return weighted(wanted, "AB");
    }

    /** Any of the words: what is ranked by how many of them it has. */
    String anyWord() {
        Set<String> lexemes = new LinkedHashSet<>();
        LEXEME.matcher(words).results().map(MatchResult::group).forEach(lexemes::add);
        return String.join(" | ", lexemes);
    }

    private static String weighted(String query, String weights) {
        return LEXEME.matcher(query)
                .replaceAll(lexeme -> "'" + lexeme.group(1) + "':" + (isPrefix(lexeme) ? "*" : "") + weights);
    }

    private static boolean isPrefix(MatchResult lexeme) {
        return lexeme.group(2) != null;
    }

    private static boolean isMark(MatchResult lexeme) {
        return lexeme.group(1).startsWith(SearchMarks.AUTHOR) || lexeme.group(1).startsWith(SearchMarks.VARIANT);
    }
}
