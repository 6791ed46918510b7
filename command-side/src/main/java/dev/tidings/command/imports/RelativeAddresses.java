package dev.tidings.command.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the addresses of images and links in a text that say only where they are on the site that it comes from: here they
 * lead elsewhere, or nowhere. Code is text, not links.
 */
final class RelativeAddresses {

    private static final int TOLD = 10;
    private static final int LONGEST = 100;

    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*", Pattern.DOTALL);

    /** Words between backticks. */
    private static final Pattern CODE = Pattern.compile("`[^`\\n]{1,1000}+`");

    /** Of a link or an image in Markdown, of one whose address stands elsewhere, of one in HTML. */
    private static final Pattern ADDRESS = Pattern.compile(
            "]\\([ \\t]*<?([^\\s()<>]{1,2000}+)"
                    + "|^ {0,3}\\[(?!\\^)[^\\[\\]\\n]{1,200}+]:[ \\t]*<?([^\\s<>]{1,2000}+)"
                    + "|\\b(?:src|href)[ ]?=[ ]?[\"']([^\"'\\s]{1,2000}+)",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    /** With a scheme, with a host, or within the text itself. */
    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*|#.*");

    private RelativeAddresses() {}

    /** The first of them, as warnings. */
    static List<String> warnings(String content) {
        if (!content.contains("](") && !content.contains("]:") && content.indexOf('=') < 0) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Matcher addresses = ADDRESS.matcher(withoutCode(content));
        while (found.size() < TOLD && addresses.find()) {
            String address = first(addresses);
            if (!ABSOLUTE.matcher(address).matches()) {
                found.add(shortened(address) + " in content is a relative address: it leads nowhere here");
            }
        }
        return List.copyOf(found);
    }

    private static String withoutCode(String content) {
        if (content.indexOf('`') < 0 && !content.contains("~~~")) {
            return content;
        }
        StringBuilder text = new StringBuilder(content.length());
        String fence = null;
        int start = 0;
        while (start < content.length()) {
            int feed = content.indexOf('\n', start);
            int end = feed < 0 ? content.length() : feed + 1;
            String line = content.substring(start, end);
            Matcher fenced = FENCE.matcher(line);
            boolean isFence = fenced.matches() && (fence == null || fence.equals(fenced.group(1)));
            if (isFence) {
                fence = fence == null ? fenced.group(1) : null;
            } else if (fence == null) {
                text.append(line);
            }
            start = end;
        }
        return CODE.matcher(text).replaceAll("");
    }

    private static String first(Matcher match) {
        for (int group = 1; group < match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return match.group(match.groupCount());
    }

    private static String shortened(String address) {
        return address.length() <= LONGEST ? address : address.substring(0, LONGEST) + "…";
    }
}
