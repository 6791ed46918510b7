package dev.tidings.query.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Gives headings ids made of their words, as authors who write a table of contents expect. */
final class HeadingIds {

    private static final Pattern NO_PART_OF_A_WORD =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s_-]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACE = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);

    private HeadingIds() {}

    /** The page's title is its first heading: none of a text is of its rank. */
    static void give(Element body) {
        Map<String, Integer> used = new HashMap<>();
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            if (heading.normalName().equals("h1")) {
                heading.tagName("h2");
            }
            if (heading.id().isEmpty()) {
                String slug = slug(heading.wholeText());
                int count = used.merge(slug, 1, Integer::sum) - 1;
                heading.id(count == 0 ? slug : slug + "-" + count);
            }
        }
        for (Element anchor : body.select("a[name]:not([id])")) {
            anchor.id(anchor.attr("name"));
        }
    }

    private static String slug(String text) {
        String words =
                NO_PART_OF_A_WORD.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        String slug = SPACE.matcher(words).replaceAll("-");
        return slug.isEmpty() ? "section" : slug;
    }
}
