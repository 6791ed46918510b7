package dev.tidings.query.post;

import java.util.regex.Pattern;

/** What a text in Markdown says, without the signs that say how. Roughly so: what is shown of it is a passage. */
final class PlainText {

    private static final Pattern HTML = Pattern.compile("<[^<>]{1,500}>");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]{0,500})]\\([^()]{0,500}\\)");
    private static final Pattern BEGINNING_OF_LINE =
            Pattern.compile("(?m)^[ \\t]{0,12}+(?:#{1,6}|>|[-*+]|\\d{1,9}[.)])[ \\t]++");
    private static final Pattern SIGNS = Pattern.compile("[*`|]|~~|__");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s++");

    private PlainText() {}

    static String of(String markdown) {
        String text = HTML.matcher(markdown).replaceAll(" ");
        text = LINK.matcher(text).replaceAll("$1");
        text = BEGINNING_OF_LINE.matcher(text).replaceAll("");
        text = SIGNS.matcher(text).replaceAll("");
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }
}
