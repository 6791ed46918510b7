package dev.tidings.query.post;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A word as it is, and with any one of its letters left out. Two words that differ by one letter more, less or other, or
 * by two that changed places, have a variant in common.
 */
final class SpellingVariants {

    /** Shorter words are like too many others. */
    static final int SHORTEST = 4;

    /** In longer ones, which are few, nobody's typo is looked for. */
    private static final int LONGEST = 32;

    private SpellingVariants() {}

    /** The same of a word of a text. Nothing where it has a digit: a number that differs by one is another number. */
    static Set<String> ofWord(String word) {
        return word.codePoints().anyMatch(Character::isDigit) ? Set.of() : of(word);
    }

    /** Nothing where the word is too short to be told from others, or longer than words are. */
    static Set<String> of(String word) {
        int[] letters = word.codePoints().toArray();
        if (letters.length < SHORTEST || letters.length > LONGEST) {
            return Set.of();
        }
        Set<String> variants = new LinkedHashSet<>(List.of(word));
        for (int left = 0; left < letters.length; left++) {
            variants.add(new String(letters, 0, left) + new String(letters, left + 1, letters.length - left - 1));
        }
        return variants;
    }
}
