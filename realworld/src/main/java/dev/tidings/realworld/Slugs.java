package dev.tidings.realworld;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The slugs that an article may have once its title is another one. */
final class Slugs {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^-|-$");
    private static final int MOST = 60;
    private static final int OF_THE_ID = 8;

    private Slugs() {}

    /**
     * Slugs to be tried in turn; none where nothing of the title fits into one.
     *
     * @param id the post's: some of it sets the article apart from another one with the same title
     */
    static List<String> of(String title, String id) {
        String plain = ACCENTS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = trimmed(BETWEEN_WORDS.matcher(plain).replaceAll("-"));
        if (words.isEmpty()) {
            return List.of();
        }
        String slug = trimmed(words.substring(
                0, words.offsetByCodePoints(0, Math.min(MOST, words.codePointCount(0, words.length())))));
        return List.of(slug, slug + "-" + id.substring(Math.max(0, id.length() - OF_THE_ID)));
    }

    /** Whether another slug may do: this one is somebody's, or none. */
    static boolean isUnfit(Refusal refusal) {
        return refusal.type().equals("slug-taken")
                || (refusal.type().equals("validation-failed")
                        && refusal.errors().stream()
                                .allMatch(error -> error.field().equals("slug")));
    }

    private static String trimmed(String slug) {
        return AT_THE_ENDS.matcher(slug).replaceAll("");
    }
}
