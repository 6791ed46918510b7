package dev.tidings.query.post;

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

    private static final char FIRST_OF_TWO_BYTES = 0x80;
    private static final char FIRST_OF_THREE_BYTES = 0x800;

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
        bytes += utf8Length(word) + BYTES_PER_WORD;
        if (bytes > MOST_BYTES) {
            return false;
        }
        if (!words.isEmpty()) {
            words.append(' ');
        }
        words.append(word);
        return true;
    }

    /** Of a pair of surrogates each takes two. */
    private static int utf8Length(String word) {
        int length = word.length();
        for (int i = 0; i < word.length(); i++) {
            char character = word.charAt(i);
            if (character >= FIRST_OF_TWO_BYTES) {
                length += character < FIRST_OF_THREE_BYTES || Character.isSurrogate(character) ? 1 : 2;
            }
        }
        return length;
    }

    @Override
    public boolean unspaced(int[] characters) {
        return SearchTokenizer.pairs(characters).stream().allMatch(this::word);
    }
}
