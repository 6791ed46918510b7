package dev.tidings.query.post;

import java.nio.charset.StandardCharsets;

/**
 * What PostgreSQL indexes of a text: its words with spaces between them. Where a script has none, each character begins
 * a pair with the next one, so that any part of a sentence can be found.
 */
final class SearchDocument implements SearchTokenizer.Sink {

    /** Text is searched to this length, in characters. */
    private static final int SEARCHED = 100_000;

    /** Less than the megabyte that a tsvector holds; the title wants some, too. */
    private static final int MOST_BYTES = 900_000;

    /** What a tsvector takes for a word besides its letters, at most: padding, a count and a position. */
    private static final int BYTES_PER_WORD = 5;

    private final StringBuilder words = new StringBuilder();
    private int bytes;

    private SearchDocument() {}

    /** The text's words. */
    static String of(String text) {
        SearchDocument document = new SearchDocument();
        SearchTokenizer.tokenize(text.length() <= SEARCHED ? text : text.subSequence(0, SEARCHED), document);
        return document.words.toString();
    }

    @Override
    public boolean word(String word) {
        bytes += word.getBytes(StandardCharsets.UTF_8).length + BYTES_PER_WORD;
        if (bytes > MOST_BYTES) {
            return false;
        }
        if (!words.isEmpty()) {
            words.append(' ');
        }
        words.append(word);
        return true;
    }

    @Override
    public boolean unspaced(int[] characters) {
        return SearchTokenizer.pairs(characters).stream().allMatch(this::word);
    }
}
