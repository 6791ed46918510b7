package dev.tidings.query.post;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    /** So much is folded at once, for the time that it takes may grow with its square. */
    private static final int LONGEST_PIECE = 256;

    /** In characters; what is behind them tells no words apart. */
    private static final int LONGEST_WORD = 64;

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int PROLONGED_SOUND_MARK = 0x30FC;
    private static final int DIAERESIS = 0x0308;

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private SearchTokenizer() {}

    /** Hands on what the text is found by, until the sink wants no more. */
    static void tokenize(CharSequence text, Sink sink) {
        StringBuilder piece = new StringBuilder();
        int index = 0;
        while (index < text.length()) {
            int character = Character.codePointAt(text, index);
            index += Character.charCount(character);
            if (isPart(character)) {
                piece.appendCodePoint(character);
            }
            boolean ends = !isPart(character) && !isIgnored(character);
            if ((ends || index >= text.length() || piece.length() >= LONGEST_PIECE) && !piece.isEmpty()) {
                if (!hand(fold(piece), sink)) {
                    return;
                }
                piece.setLength(0);
            }
        }
    }

    /** Hands on the words and runs that a folded piece consists of. */
    private static boolean hand(String folded, Sink sink) {
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
            if (end > start && !hand(characters, start, end, unspaced, sink)) {
                return false;
            }
            start = Math.max(end, start + 1);
        }
        return true;
    }

    private static boolean hand(int[] characters, int start, int end, boolean unspaced, Sink sink) {
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

    private static boolean word(int[] characters, int start, int end, Sink sink) {
        return sink.word(new String(characters, start, Math.min(end - start, LONGEST_WORD)));
    }

    private static String fold(CharSequence piece) {
        StringBuilder plain = new StringBuilder();
        int base = 0;
        String decomposed = Normalizer.normalize(piece, Form.NFKD);
        for (int character : decomposed.codePoints().toArray()) {
            if (Character.getType(character) != Character.NON_SPACING_MARK) {
                base = character;
                plain.appendCodePoint(character);
            } else if (base != 0 && !isAccent(character, base)) {
                plain.appendCodePoint(character);
            }
        }
        // To upper case first, which knows of letters that are the same in lower case only then, such as ß and ss.
        String lower = plain.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder simple = new StringBuilder();
        lower.codePoints().forEach(character -> appendSimple(simple, character));
        return Normalizer.normalize(simple, Form.NFC);
    }

    /** Where a mark does not make another letter of a letter, but the same one with an accent. */
    private static boolean isAccent(int mark, int base) {
        UnicodeScript script = UnicodeScript.of(base);
        return script == UnicodeScript.LATIN
                || script == UnicodeScript.GREEK
                || script == UnicodeScript.COMMON
                || (script == UnicodeScript.CYRILLIC && mark == DIAERESIS);
    }

    /** Letters that many keyboards do not have, and digits of any script. */
    private static void appendSimple(StringBuilder text, int character) {
        switch (character) {
            case 'ø' -> text.append('o');
            case 'đ', 'ð' -> text.append('d');
            case 'ł' -> text.append('l');
            case 'ħ' -> text.append('h');
            case 'æ' -> text.append("ae");
            case 'œ' -> text.append("oe");
            case 'þ' -> text.append("th");
            default -> {
                if (Character.isDigit(character)) {
                    text.append((char) ('0' + Character.digit(character, 10)));
                } else {
                    text.appendCodePoint(character);
                }
            }
        }
    }

    /** Numbers that folding has left as they are, such as Ethiopic ones, are neither letters nor digits to PostgreSQL. */
    private static boolean isKept(int folded) {
        return isPart(folded) && Character.getType(folded) != Character.OTHER_NUMBER;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isPart(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.COMBINING_SPACING_MARK -> true;
            case Character.NON_SPACING_MARK -> !isVariation(character);
            default -> false;
        };
    }

    /** What is not seen, and parts no words: soft hyphens, joiners, marks of direction, variants of emoji. */
    private static boolean isIgnored(int character) {
        int type = Character.getType(character);
        return (type == Character.FORMAT && character != ZERO_WIDTH_SPACE) || isVariation(character);
    }

    private static boolean isVariation(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static boolean isUnspaced(int character) {
        return character == PROLONGED_SOUND_MARK || UNSPACED.contains(UnicodeScript.of(character));
    }
}
