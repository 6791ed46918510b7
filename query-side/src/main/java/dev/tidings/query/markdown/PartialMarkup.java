package dev.tidings.query.markdown;

import java.util.regex.Pattern;

/** The beginning of a text may end in the middle of a tag, a comment or a link: what is left of it says nothing. */
final class PartialMarkup {

    private static final Pattern OPEN_COMMENT = Pattern.compile("<!--(?:(?!-->)[\\s\\S])*+$");
    private static final Pattern OPEN_TAG = Pattern.compile("</?[a-zA-Z][^<>]*+…?$");
    private static final Pattern OPEN_ADDRESS = Pattern.compile("\\]\\([^()\\s]*+…?$");
    private static final Pattern LONE_BRACKET = Pattern.compile("!?\\[([^\\[\\]]*+)$");

    private PartialMarkup() {}

    static String without(String beginning) {
        String text = OPEN_COMMENT.matcher(beginning).replaceFirst("");
        text = OPEN_TAG.matcher(text).replaceFirst("");
        text = OPEN_ADDRESS.matcher(text).replaceFirst("");
        return LONE_BRACKET.matcher(text).replaceFirst("$1");
    }
}
