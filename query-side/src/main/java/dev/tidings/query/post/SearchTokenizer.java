package dev.tidings.query.post;

import static dev.tidings.query.post.SearchCharacters.fold;
import static dev.tidings.query.post.SearchCharacters.isIgnored;
import static dev.tidings.query.post.SearchCharacters.isKept;
import static dev.tidings.query.post.SearchCharacters.isMark;
import static dev.tidings.query.post.SearchCharacters.isPart;
import static dev.tidings.query.post.SearchCharacters.isSimple;
import static dev.tidings.query.post.SearchCharacters.isUnspaced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes text apart into what it is found by. Posts and queries go through it alike, so that one finds the other however
 * they are typed: it is all lower case, without accents, and in one of Unicode's forms. What comes out is letters and
 * digits alone, of a bounded length, which PostgreSQL parses in a time that grows with the length and with nothing else.
 */
final class SearchTokenizer {

    /** Takes what there is, in order. Each answers whether it wants more. */
    interface Sink {

        /** A word, or a number. */
        boolean word(String word);

        /** Characters of a script that puts no spaces between words, one at least. */
        boolean unspaced(int[] characters);
    }

    /** Takes letters and digits that stand together, in order, and answers whether it wants more. */
    interface PieceSink {

        /**
         * A piece of the text.
         *
         * @param start where it begins
         * @param end   where it has ended
         * @param piece what there is, without what is not seen
         */
        boolean piece(int start, int end, CharSequence piece);
    }

    /** So much is folded at once, for the time that it takes may grow with its square. */
    private static final int LONGEST_PIECE = 256;

    /** In characters; what is behind them tells no words apart. */
    private static final int LONGEST_WORD = 64;

    /** Names such as {@code .net} and {@code c#} are no longer. */
    private static final int LONGEST_NAME = 16;

    private static final int LONGEST_BEFORE_SHARP = 2;

    private SearchTokenizer() {}

    /** Hands on what the text is found by, until the sink wants no more. */
    static void tokenize(CharSequence text, Sink sink) {
        pieces(text, (start, end, piece) -> tokens(text, start, end, piece, sink));
    }

    /** Hands on the pieces that the text's words are in, until the sink wants no more. */
    static void pieces(CharSequence text, PieceSink sink) {
        StringBuilder piece = new StringBuilder();
        int start = 0;
        int end = 0;
        int index = 0;
        while (index < text.length()) {
            int character = Character.codePointAt(text, index);
            int next = index + Character.charCount(character);
            boolean isPart = isPart(character);
            if (isPart) {
                start = piece.isEmpty() ? index : start;
                end = next;
                piece.appendCodePoint(character);
            }
            boolean ends = !isPart && !isIgnored(character);
            if ((ends || next >= text.length() || piece.length() >= LONGEST_PIECE) && !piece.isEmpty()) {
                if (!sink.piece(start, end, piece)) {
                    return;
                }
                piece.setLength(0);
            }
            index = next;
        }
    }

    /** Hands on what a piece of the text is found by. */
    static boolean tokens(CharSequence text, int start, int end, CharSequence piece, Sink sink) {
        String folded = fold(piece);
        return words(folded, sink) && name(text, start, end, folded, sink);
    }

    /** Names that signs are a part of are words besides, with the signs spelled out. */
    private static boolean name(CharSequence text, int start, int end, String folded, Sink sink) {
        if (folded.isEmpty() || folded.length() > LONGEST_NAME || !isOfPlainLetters(folded)) {
            return true;
        }
        if (isAt(text, start - 1, '.') && !isAt(text, start - 2, '.') && !isPartAt(text, start - 2)) {
            return sink.word("dot" + folded);
        }
        if (isAt(text, end, '+') && isAt(text, end + 1, '+') && !isPartAt(text, end + 2)) {
            return sink.word(folded + "plusplus");
        }
        if (isAt(text, end, '#') && folded.length() <= LONGEST_BEFORE_SHARP && !isPartAt(text, end + 1)) {
            return sink.word(folded + "sharp");
        }
        return true;
    }

    private static boolean isOfPlainLetters(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) < 'a' || folded.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAt(CharSequence text, int index, char character) {
        return index >= 0 && index < text.length() && text.charAt(index) == character;
    }

    private static boolean isPartAt(CharSequence text, int index) {
        return index >= 0 && index < text.length() && isPart(text.charAt(index));
    }

    /** Hands on the words and runs that a folded piece consists of. */
    private static boolean words(String folded, Sink sink) {
        int digits = 0;
        int end = 0;
        while (end < folded.length() && isSimple(folded.charAt(end))) {
            digits += digits == end && folded.charAt(end) <= '9' ? 1 : 0;
            end++;
        }
        if (end < folded.length()) {
            return wordsOfAny(folded, sink);
        }
        return (digits == 0 || word(folded, 0, digits, sink)) && (digits == end || word(folded, digits, end, sink));
    }

    private static boolean word(String folded, int start, int end, Sink sink) {
        return sink.word(folded.substring(start, Math.min(end, start + LONGEST_WORD)));
    }

    /** The same for all scripts, which is several times as dear. */
    private static boolean wordsOfAny(String folded, Sink sink) {
        int[] characters = folded.codePoints().toArray();
        int start = 0;
        while (start < characters.length) {
            if (isMark(characters[start])) {
                // With nothing before it that it belongs to.
                start++;
                continue;
            }
            int end = start;
            boolean unspaced = isUnspaced(characters[start]);
            while (end < characters.length && isKept(characters[end]) && isUnspaced(characters[end]) == unspaced) {
                end++;
            }
            if (end > start && !run(characters, start, end, unspaced, sink)) {
                return false;
            }
            start = Math.max(end, start + 1);
        }
        return true;
    }

    private static boolean run(int[] characters, int start, int end, boolean unspaced, Sink sink) {
        if (unspaced) {
            return sink.unspaced(Arrays.copyOfRange(characters, start, end));
        }
        // PostgreSQL reads 1e5th as a number and a word: what begins with digits is a number, and what is behind it.
        int digits = start;
        while (digits < end && Character.isDigit(characters[digits])) {
            digits++;
        }
        int rest = digits;
        while (digits > start && rest < end && isMark(characters[rest])) {
            rest++;
        }
        return (digits == start || word(characters, start, digits, sink))
                && (rest == end || word(characters, rest, end, sink));
    }

    /**
     * What a run without spaces is found by: each character with the next one, and the last one alone. PostgreSQL knows
     * nothing of what consists of marks alone.
     */
    static List<String> pairs(int[] characters) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < characters.length; i++) {
            boolean isLast = i + 1 == characters.length;
            if (!isMark(characters[i]) || !(isLast || isMark(characters[i + 1]))) {
                pairs.add(new String(characters, i, isLast ? 1 : 2));
            }
        }
        return pairs;
    }

    private static boolean word(int[] characters, int start, int end, Sink sink) {
        return sink.word(new String(characters, start, Math.min(end - start, LONGEST_WORD)));
    }
}
