package dev.tidings.events;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the address of a post ends with: lower-case letters and digits of any script, with single hyphens between them.
 * What is made of one text stays the same for ever, since the slugs of posts from before there were slugs are made anew
 * whenever their events are read.
 */
public final class Slug {

    /** How long one may be, in characters. */
    public static final int MAX_LENGTH = 100;

    /** What is made of a title leaves room for an end that tells it from others. */
    private static final int MADE_LENGTH = 80;

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern WITH_END = Pattern.compile(".*-[0-9a-f]{12}");
    private static final int END_LENGTH = 12;
    private static final String WORD = "post";
    private static final int DIAERESIS = 0x0308;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int PROLONGED_SOUND_MARK = 0x30FC;

    private Slug() {}

    /** Whether it can be the end of an address: what {@link #of} makes of it is the same, and it is no id. */
    public static boolean isSlug(String text) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= MAX_LENGTH
                && of(text).equals(text)
                && !isId(text);
    }

    /** Whether it looks like the id of a post, which is found by it as well. */
    public static boolean isId(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    /** What is made of a title; others may have the same. */
    public static String ofTitle(String title) {
        String made = cut(of(title));
        return made.isEmpty() || isId(made) ? WORD : made;
    }

    /** What is made of a title and the end of the post's id, which is random: nobody else's is the same. */
    public static String withEndOf(UUID postId, String title) {
        String made = ofTitle(title) + "-" + endOf(postId);
        return isId(made) ? WORD + "-" + made : made;
    }

    /** Whether it ends like those that are made with the end of an id. */
    public static boolean hasEnd(String slug) {
        return WITH_END.matcher(slug).matches();
    }

    /** The last twelve characters: where it {@linkplain #hasEnd has} the end of an id, that. */
    public static String end(String slug) {
        return slug.substring(slug.length() - END_LENGTH);
    }

    /** The end of an id, as slugs have it. */
    public static String endOf(UUID postId) {
        return end(postId.toString());
    }

    /**
     * The words of a text with hyphens between them, in lower case. Letters of the Latin and the Greek script lose their
     * accents, those of other scripts stay as they are. Empty where the text has neither letters nor digits.
     */
    public static String of(String text) {
        StringBuilder slug = new StringBuilder();
        int base = 0;
        boolean gap = false;
        String plain = Normalizer.normalize(text, Form.NFKD).toLowerCase(Locale.ROOT);
        for (int character : plain.codePoints().toArray()) {
            if (isMark(character)) {
                if (base != 0 && !isAccent(character, base)) {
                    slug.appendCodePoint(character);
                }
            } else if (isLetterOrDigit(character)) {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                gap = false;
                base = character;
                appendSimple(slug, character);
            } else if (!isIgnored(character)) {
                gap = true;
                base = 0;
            }
        }
        return Normalizer.normalize(slug, Form.NFC);
    }

    /** Between words where that leaves the better half. */
    private static String cut(String slug) {
        if (slug.codePointCount(0, slug.length()) <= MADE_LENGTH) {
            return slug;
        }
        int end = slug.offsetByCodePoints(0, MADE_LENGTH);
        int gap = slug.lastIndexOf('-', end);
        String beginning = slug.substring(0, gap > end / 2 ? gap : end);
        return beginning.endsWith("-") ? beginning.substring(0, beginning.length() - 1) : beginning;
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
    private static void appendSimple(StringBuilder slug, int character) {
        switch (character) {
            case 'ß' -> slug.append("ss");
            case 'ø' -> slug.append('o');
            case 'đ', 'ð' -> slug.append('d');
            case 'ł' -> slug.append('l');
            case 'ħ' -> slug.append('h');
            case 'ı' -> slug.append('i');
            case 'æ' -> slug.append("ae");
            case 'œ' -> slug.append("oe");
            case 'þ' -> slug.append("th");
            default -> {
                if (Character.isDigit(character)) {
                    slug.append((char) ('0' + Character.digit(character, 10)));
                } else {
                    slug.appendCodePoint(character);
                }
            }
        }
    }

    private static boolean isLetterOrDigit(int character) {
        return switch (Character.getType(character)) {
            case Character.LOWERCASE_LETTER, Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER -> true;
            // Such as the Japanese iteration mark; those of no script are apostrophes and the like.
            case Character.MODIFIER_LETTER ->
                character == PROLONGED_SOUND_MARK || UnicodeScript.of(character) != UnicodeScript.COMMON;
            default -> false;
        };
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** What parts no words: apostrophes, and what is not seen. */
    private static boolean isIgnored(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> character != ZERO_WIDTH_SPACE;
            case Character.MODIFIER_LETTER -> true;
            default -> character == '\'' || character == '’' || character == '‘';
        };
    }
}
