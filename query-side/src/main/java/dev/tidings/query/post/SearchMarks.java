package dev.tidings.query.post;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a post is found by besides its words. A sign begins each, for words consist of letters and digits alone: {@code @}
 * its author, {@code !} its whole title, {@code ~} the {@link SpellingVariants} of the title's words. PostgreSQL adds
 * the title's words as it has stemmed them, with {@code =}.
 */
final class SearchMarks {

    static final String AUTHOR = "@";
    static final String TITLE = "!";
    static final String VARIANT = "~";
    static final String IN_TITLE = "=";

    /** In characters; PostgreSQL takes two thousand bytes. */
    private static final int LONGEST_TITLE = 160;

    /** Titles of today have no more words. */
    private static final int MOST_WORDS = 50;

    private SearchMarks() {}

    /** The marks of a post, one a line. */
    static String of(UUID author, String title) {
        Set<String> marks = new LinkedHashSet<>();
        marks.add(AUTHOR + author);
        String words = SearchDocument.of(title);
        if (!words.isEmpty()) {
            marks.add(title(words));
        }
        Arrays.stream(words.split(" ", -1))
                .limit(MOST_WORDS)
                .forEach(word -> SpellingVariants.ofWord(word).forEach(variant -> marks.add(VARIANT + variant)));
        return String.join("\n", marks);
    }

    /** The mark of a whole title, of which these are the words. */
    static String title(String words) {
        int end = words.codePointCount(0, words.length()) <= LONGEST_TITLE
                ? words.length()
                : words.offsetByCodePoints(0, LONGEST_TITLE);
        return TITLE + words.substring(0, end);
    }
}
