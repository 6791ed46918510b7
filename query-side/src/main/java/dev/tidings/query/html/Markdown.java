package dev.tidings.query.html;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.Renderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Makes pages of what authors write, whatever they write: no markup or script of theirs gets through, links lead to web
 * and mail addresses only. Safe for use by many threads.
 */
final class Markdown {

    /** Longer texts are shown as they were typed: some take time by the square of their length. */
    static final int LONGEST = 100_000;

    /** Deeper than anybody writes; rendering goes down as deep. */
    private static final int DEEPEST = 100;

    private static final int REMEMBERED_CHARACTERS = 10_000_000;

    private static final List<Extension> TABLES_AND_STRIKES =
            List.of(TablesExtension.create(), StrikethroughExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(TABLES_AND_STRIKES)
            .maxOpenBlockParsers(DEEPEST)
            .postProcessor(HeadingRanks::beneathTheTitle)
            .build();

    private final Renderer html = HtmlRenderer.builder()
            .extensions(TABLES_AND_STRIKES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Image) {
                    attributes.put("loading", "lazy");
                }
            })
            .build();

    private final Renderer text = TextContentRenderer.builder()
            .extensions(TABLES_AND_STRIKES)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    private final Cache<String, String> rendered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_CHARACTERS)
            .weigher((String source, String page) -> source.length() + page.length())
            .build();

    /** Markup that may stand in a page as it is. What is asked for again is not made again. */
    String html(String markdown) {
        return markdown.length() > LONGEST ? asTyped(markdown) : rendered.get(markdown, this::render);
    }

    private String render(String markdown) {
        Node document = parser.parse(markdown);
        return isTooDeep(document) ? asTyped(markdown) : html.render(document);
    }

    private static String asTyped(String markdown) {
        return "<pre>" + HtmlUtils.htmlEscape(markdown) + "</pre>";
    }

    /**
     * What it says, on one line and without markup, for descriptions: to be escaped like any other text.
     *
     * @param length how long it is at most, but for an ellipsis where there is more
     */
    String text(String markdown, int length) {
        String beginning = cut(markdown, 4 * length);
        Node document = parser.parse(beginning);
        String words = (isTooDeep(document) ? beginning : text.render(document)).strip();
        if (words.length() <= length) {
            return words;
        }
        int end = words.lastIndexOf(' ', length);
        return cut(words, end > 0 ? end : length) + "…";
    }

    /** Never between the halves of one character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static boolean isTooDeep(Node document) {
        int depth = 0;
        @Nullable Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                depth++;
                node = node.getFirstChild();
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
