package dev.tidings.query.post;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Tells which characters make up words, and writes a word in the one form in which it is found. */
final class SearchCharacters {

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int PROLONGED_SOUND_MARK = 0x30FC;
    private static final int DIAERESIS = 0x0308;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** Of a script that puts no spaces between words; all before it are of others. */
    private static final int FIRST_UNSPACED = 0x02EA;

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

    private SearchCharacters() {}

    /** In lower case, without accents, in one of Unicode's forms. The time that it takes may grow with the square. */
    static String fold(CharSequence piece) {
        return isAscii(piece) ? piece.toString().toLowerCase(Locale.ROOT) : foldAny(piece);
    }

    private static boolean isAscii(CharSequence piece) {
        for (int i = 0; i < piece.length(); i++) {
            if (piece.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String foldAny(CharSequence piece) {
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
    static boolean isKept(int folded) {
        return isPart(folded) && Character.getType(folded) != Character.OTHER_NUMBER;
    }

    static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isPart(int character) {
        if (character < FIRST_BEYOND_ASCII) {
            return isSimple(character) || (character >= 'A' && character <= 'Z');
        }
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

    /** Letters and digits that folding leaves as they are, and that are words by themselves. */
    static boolean isSimple(int character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    /** What is not seen, and parts no words: soft hyphens, joiners, marks of direction, variants of emoji. */
    static boolean isIgnored(int character) {
        if (character < FIRST_BEYOND_ASCII) {
            return false;
        }
        int type = Character.getType(character);
        return (type == Character.FORMAT && character != ZERO_WIDTH_SPACE) || isVariation(character);
    }

    private static boolean isVariation(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    static boolean isUnspaced(int character) {
        return character >= FIRST_UNSPACED
                && (character == PROLONGED_SOUND_MARK || UNSPACED.contains(UnicodeScript.of(character)));
    }
}
