package dev.tidings.query.markdown;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.Renderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Makes pages of what authors write, whatever they write: of HTML in it an allowlist of elements and attributes is left,
 * nothing can run, and links lead to web and mail addresses only. Takes a bounded time. Safe for use by many threads.
 */
public final class Markdown {

    /** Deeper than anybody writes; rendering goes down as deep. */
    private static final int DEEPEST = 100;

    /** Some texts take time by the square of their length: what is left after this is shown as it was typed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Markup is longer than what it is made of, but not without end: a note may be referred to on every line. */
    private static final int MOST_FOLD = 20;

    private static final int LEAST_BOUND = 100_000;

    private static final int REMEMBERED_CHARACTERS = 10_000_000;

    private static final List<Extension> GFM = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(GFM)
            .maxOpenBlockParsers(DEEPEST)
            .postProcessor(HeadingRanks::beneathTheTitle)
            .build();

    private final Renderer html =
            HtmlRenderer.builder().extensions(GFM).percentEncodeUrls(true).build();

    private final Cache<String, String> rendered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_CHARACTERS)
            .weigher((String source, String page) -> source.length() + page.length())
            .build();

    /** Markup that may stand in a page as it is. What is asked for again is not made again. */
    public String html(String markdown) {
        return rendered.get(markdown, this::render);
    }

    private String render(String markdown) {
        StringBuilder page = new StringBuilder();
        long start = System.nanoTime();
        int most = Math.max(LEAST_BOUND, MOST_FOLD * markdown.length());
        for (String part : TextParts.of(markdown)) {
            boolean isInTime = System.nanoTime() - start < PATIENCE.toNanos();
            Document document = isInTime ? tree(part) : null;
            String markup = document == null ? asTyped(part) : document.body().html();
            page.append(page.length() + markup.length() > most ? asTyped(part) : markup);
        }
        return page.toString();
    }

    /** What is left of a text's markup; null where it is nested too deeply to be laid out. */
    private @Nullable Document tree(String markdown) {
        if (NestingDepth.isTooDeep(markdown)) {
            return null;
        }
        Node document = parser.parse(markdown);
        if (isTooDeep(document)) {
            return null;
        }
        Document tree = Jsoup.parseBodyFragment(html.render(document));
        tree.outputSettings().prettyPrint(false);
        Footnotes.name(tree.body());
        HeadingIds.give(tree.body());
        AllowedMarkup.restrict(tree.body());
        Presentation.complete(tree.body());
        return tree;
    }

    private static String asTyped(String markdown) {
        return "<div class=\"as-typed\" dir=\"auto\">" + HtmlUtils.htmlEscape(markdown, "UTF-8") + "</div>";
    }

    /**
     * What it says, on one line and without markup, for descriptions: to be escaped like any other text.
     *
     * @param markdown a text or the beginning of one, which may end within its markup
     * @param length   how long it is at most, but for an ellipsis where there is more
     */
    public String text(String markdown, int length) {
        String beginning = cut(markdown, 4 * length);
        boolean isCut = beginning.length() < markdown.length();
        Document document = tree(PartialMarkup.without(beginning));
        String words = document == null ? beginning.strip() : PlainText.of(document.body());
        if (words.length() <= length) {
            return isCut && !words.isEmpty() ? words + "…" : words;
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
