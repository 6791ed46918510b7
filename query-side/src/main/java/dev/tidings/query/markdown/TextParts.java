package dev.tidings.query.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in parts that can be laid out one after the other: what takes time by the square of its length takes less. */
final class TextParts {

    /** About how many characters a part has at most. */
    static final int LENGTH = 100_000;

    private static final Pattern FENCE = Pattern.compile("`{3,}|~{3,}");

    private TextParts() {}

    /** They end between paragraphs, where there is such an end. */
    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (text.length() - start > LENGTH) {
            int end = start + end(text.substring(start, start + LENGTH));
            parts.add(text.substring(start, end));
            start = end;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** The last empty line outside of code, else the last line's end, else the end. */
    private static int end(String text) {
        String fence = null;
        int paragraph = 0;
        int line = 0;
        int newline = text.indexOf('\n');
        while (newline >= 0) {
            String words = text.substring(line, newline).strip();
            Matcher mark = FENCE.matcher(words);
            if (fence == null && mark.lookingAt()) {
                fence = mark.group();
            } else if (fence != null && words.startsWith(fence)) {
                fence = null;
            }
            line = newline + 1;
            if (words.isEmpty() && fence == null) {
                paragraph = line;
            }
            newline = text.indexOf('\n', line);
        }
        if (paragraph > 0 || line > 0) {
            return paragraph > 0 ? paragraph : line;
        }
        return Character.isHighSurrogate(text.charAt(text.length() - 1)) ? text.length() - 1 : text.length();
    }
}
