package dev.tidings.query.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is nested so deeply, in quotations, lists, brackets or elements, that laying it out takes too long. */
final class NestingDepth {

    /** Deeper than anybody writes, and less deep than what lays it out can go. */
    private static final int MOST = 100;

    /** Marks of containers at the beginning of a line. */
    private static final Pattern CONTAINERS =
            Pattern.compile("^(?:[ \\t]*+(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])){" + MOST + "}", Pattern.MULTILINE);

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]{200}|(?:!?\\[){100}|[*_~]{400}");

    /** Void elements and those that browsers close by themselves do not nest. */
    private static final Pattern NESTING = Pattern.compile(
            "<(/?)(?:div|span|blockquote|section|article|ul|ol|table|b|i|em|strong|font|a|details|center|sup|sub|small"
                    + "|big|code|q|ins|del)\\b[^<>]*+>",
            Pattern.CASE_INSENSITIVE);

    private NestingDepth() {}

    static boolean isTooDeep(String text) {
        return CONTAINERS.matcher(text).find() || BRACKETS.matcher(text).find() || hasDeepElements(text);
    }

    private static boolean hasDeepElements(String text) {
        int depth = 0;
        Matcher tag = NESTING.matcher(text);
        while (tag.find()) {
            depth = Math.max(0, depth + (tag.group(1).isEmpty() ? 1 : -1));
            if (depth > MOST) {
                return true;
            }
        }
        return false;
    }
}
